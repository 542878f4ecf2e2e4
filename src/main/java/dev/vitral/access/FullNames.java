package dev.vitral.access;

import dev.vitral.shared.UserNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The names of users, disabled ones too: a paper printed again names who wrote it. */
@Component
class FullNames implements UserNames {
    private final AppUsers users;

    FullNames(AppUsers users) {
        this.users = users;
    }

    @Override
    @Transactional(readOnly = true)
    public String fullName(String username) {
        return users.findByUsername(username).map(AppUser::getFullName).filter(name -> !name.isBlank()).orElse(username);
    }
}
