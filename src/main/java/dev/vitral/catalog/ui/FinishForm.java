package dev.vitral.catalog.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.catalog.Finish;
import dev.vitral.shared.ui.Fields;

/** A finish and what it does to the cost of a profile. */
class FinishForm extends ReferenceForm<Finish> {
    private final TextField code = Fields.text();

    FinishForm() {
        super("finish", Finish.class);
        section(
                "identity",
                field("code", code, Finish::getCode, Finish::setCode),
                field("name", Fields.text(), Finish::getName, Finish::setName),
                field("priceFactor", Fields.decimal("×"), Finish::getPriceFactor, Finish::setPriceFactor));
    }

    /** Quotations keep the code of a finish, so that it can't be changed once it is saved. */
    @Override
    public void read(Finish finish) {
        super.read(finish);
        code.setReadOnly(finish.isSaved() || isReadOnly(finish));
    }

    @Override
    protected String code(Finish finish) {
        return finish.getCode();
    }

    @Override
    protected String title(Finish finish) {
        return finish.getName();
    }
}
