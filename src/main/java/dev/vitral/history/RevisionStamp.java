package dev.vitral.history;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.RequestContext;
import org.hibernate.envers.RevisionListener;

/** Writes who, from where and why on each new revision. Envers makes it, hence the public constructor. */
public class RevisionStamp implements RevisionListener {
    @Override
    public void newRevision(Object revision) {
        RequestContext context = RequestContext.current();
        ((Revision) revision)
                .stamp(CurrentUser.name(), context.address(), context.client(), context.requestId(), Reason.current(), ChangeSets.current().orElse(null));
    }
}
