package dev.vitral.quoting;

import dev.vitral.history.Recorded;
import dev.vitral.quoting.design.Parameter;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A measure of a template with its range. */
@Entity
@Audited
@Recorded(namedBy = {"position", "name"}, unshown = {"position", "template"})
public class TemplateParameter {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Template template;

    private int position;
    private String name = "";
    private String label = "";
    private String unit = "mm";
    private BigDecimal minimum = BigDecimal.ZERO;
    private BigDecimal maximum = BigDecimal.ZERO;
    private BigDecimal defaultValue = BigDecimal.ZERO;

    protected TemplateParameter() {}

    TemplateParameter(Template template, int position) {
        this.template = template;
        this.position = position;
    }

    void set(Parameter parameter) {
        name = parameter.name();
        label = parameter.name();
        unit = parameter.unit();
        minimum = Scale.QUANTITY.of(parameter.minimum());
        maximum = Scale.QUANTITY.of(parameter.maximum());
        defaultValue = Scale.QUANTITY.of(parameter.standard());
    }

    Parameter design() {
        return new Parameter(name, unit, plain(minimum), plain(maximum), plain(defaultValue));
    }

    /** As people write it: the column's six places would stand in every message about the range. */
    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    public int getPosition() {
        return position;
    }

    public String getName() {
        return name;
    }

    public String getUnit() {
        return unit;
    }

    public BigDecimal getMinimum() {
        return minimum;
    }

    public BigDecimal getMaximum() {
        return maximum;
    }

    public BigDecimal getDefaultValue() {
        return defaultValue;
    }
}
