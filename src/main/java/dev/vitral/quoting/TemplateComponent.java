package dev.vitral.quoting;

import dev.vitral.history.Recorded;
import dev.vitral.quoting.design.Component;
import dev.vitral.quoting.design.MaterialKind;
import dev.vitral.quoting.formula.Formula;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of a template's bill of materials: formulas kept as their text. */
@Entity
@Audited
@Recorded(namedBy = {"position", "material"}, unshown = {"position", "template"})
public class TemplateComponent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Template template;

    private int position;
    private String material = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MaterialKind kind = MaterialKind.HARDWARE;

    private @Nullable String pieces;
    private @Nullable String cutLengthMm;
    private @Nullable String widthMm;
    private @Nullable String heightMm;
    private @Nullable String quantity;
    private @Nullable String lengthMm;
    private @Nullable String appliesWhen;

    protected TemplateComponent() {}

    TemplateComponent(Template template, int position) {
        this.template = template;
        this.position = position;
    }

    void set(Component component) {
        material = component.material();
        kind = component.kind();
        pieces = text(component.pieces());
        cutLengthMm = text(component.cutLengthMm());
        widthMm = text(component.widthMm());
        heightMm = text(component.heightMm());
        quantity = text(component.quantity());
        lengthMm = text(component.lengthMm());
        appliesWhen = text(component.condition());
    }

    Component design() {
        return new Component(
                material, kind, formula(pieces), formula(cutLengthMm), formula(widthMm), formula(heightMm), formula(quantity), formula(lengthMm),
                formula(appliesWhen));
    }

    /** The formulas of its measures in a row; a plain number of pieces explains nothing and is left out. */
    String formulas() {
        String counted = pieces == null || pieces.matches("\\d+") ? null : pieces;
        return Stream.of(counted, cutLengthMm, widthMm, heightMm, quantity, lengthMm).filter(Objects::nonNull).collect(Collectors.joining(" × "));
    }

    private static @Nullable String text(@Nullable Formula formula) {
        return formula == null ? null : formula.text();
    }

    private static @Nullable Formula formula(@Nullable String text) {
        return text == null ? null : Formula.parse(text);
    }

    public int getPosition() {
        return position;
    }

    /** Code of the material, or {@code $glass} for the one chosen in the quote. */
    public String getMaterial() {
        return material;
    }

    public MaterialKind getKind() {
        return kind;
    }

    public @Nullable String getPieces() {
        return pieces;
    }

    public @Nullable String getCutLengthMm() {
        return cutLengthMm;
    }

    public @Nullable String getWidthMm() {
        return widthMm;
    }

    public @Nullable String getHeightMm() {
        return heightMm;
    }

    public @Nullable String getQuantity() {
        return quantity;
    }

    public @Nullable String getLengthMm() {
        return lengthMm;
    }

    public @Nullable String getAppliesWhen() {
        return appliesWhen;
    }
}
