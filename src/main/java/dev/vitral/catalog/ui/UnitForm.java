package dev.vitral.catalog.ui;

import dev.vitral.catalog.Unit;
import dev.vitral.shared.ui.Fields;

/** A unit of measure as it is printed and called. */
class UnitForm extends ReferenceForm<Unit> {
    UnitForm() {
        super("unit", Unit.class);
        section(
                "identity",
                field("code", Fields.text(), Unit::getCode, Unit::setCode),
                field("name", Fields.text(), Unit::getName, Unit::setName));
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
