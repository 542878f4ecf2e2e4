package dev.vitral.quoting;

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
        return new Parameter(name, unit, minimum, maximum, defaultValue);
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
