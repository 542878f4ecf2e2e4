package dev.vitral.demo;

import dev.vitral.access.Users;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import org.springframework.stereotype.Component;

/** The accounts that demo data bring, whose password is public. */
@Component
public class DemoAccounts {
    private final Users users;

    DemoAccounts(Users users) {
        this.users = users;
    }

    /** Whether this installation has them: it was first started with demo data. */
    public boolean arePresent() {
        return CurrentUser.as(CurrentUser.SYSTEM, Roles.ADMIN, () -> users.findByUsername("capturista").isPresent());
    }
}
