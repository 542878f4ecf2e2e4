package dev.vitral.catalog.ui;

import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.RecordForm;

/** A form of reference data: an administrator writes, the others read (CAT-5). */
class ReferenceForm<T extends BusinessRecord> extends RecordForm<T> {
    ReferenceForm(String name, Class<T> type) {
        super(name, type);
    }

    /** Whether the signed-in user may change reference data. */
    static boolean mayEdit() {
        return CurrentUser.has(Roles.ADMIN);
    }

    @Override
    protected boolean isReadOnly(T record) {
        return super.isReadOnly(record) || !mayEdit();
    }
}
