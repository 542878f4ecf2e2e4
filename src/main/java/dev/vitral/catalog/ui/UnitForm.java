package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.catalog.Unit;
import dev.vitral.catalog.UnitMeasure;
import dev.vitral.shared.ui.Fields;
import java.util.List;

/** A unit of measure as it is printed and called. */
class UnitForm extends ReferenceForm<Unit> {
    UnitForm() {
        super("unit", Unit.class);
        section(
                "identity",
                field("code", Fields.text(), Unit::getCode, Unit::setCode),
                field("name", Fields.text(), Unit::getName, Unit::setName),
                field("measure", Fields.choice(List.of(UnitMeasure.values()), m -> translate("unit.measure." + m)), Unit::getMeasure, Unit::setMeasure));
    }

    @Override
    protected String code(Unit unit) {
        return unit.getCode();
    }

    @Override
    protected String title(Unit unit) {
        return unit.getName();
    }
}
