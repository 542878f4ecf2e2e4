package dev.vitral.quoting;

import dev.vitral.history.Recorded;
import dev.vitral.quoting.design.Component;
import dev.vitral.quoting.design.Making;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
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
    private @Nullable BigDecimal cutLeftDegrees;
    private @Nullable BigDecimal cutRightDegrees;
    private @Nullable String remark;

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
        cutLeftDegrees = degrees(component.making().leftDegrees());
        cutRightDegrees = degrees(component.making().rightDegrees());
        remark = component.making().remark().isEmpty() ? null : component.making().remark();
    }

    private static @Nullable BigDecimal degrees(BigDecimal angle) {
        return angle.compareTo(Making.SQUARE) == 0 ? null : angle.setScale(2, RoundingMode.HALF_UP);
    }

    private static @Nullable String text(@Nullable Formula formula) {
        return formula == null ? null : formula.text();
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

    /** Of the cut at the left or lower end, 2 places; null for a square one. */
    public @Nullable BigDecimal getCutLeftDegrees() {
        return cutLeftDegrees;
    }

    public @Nullable BigDecimal getCutRightDegrees() {
        return cutRightDegrees;
    }

    /** Which piece it is, where the material doesn't say it. */
    public @Nullable String getRemark() {
        return remark;
    }
}
