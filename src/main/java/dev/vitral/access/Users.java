package dev.vitral.access;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresAdmin;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to users: an administrator keeps them, each keeps the own password and language. */
@Service
@RequiresAdmin
@Transactional
public class Users {
    private final AppUsers users;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecurityLog log;

    Users(AppUsers users, Accounts accounts, Passwords passwords, SecurityLog log) {
        this.users = users;
        this.accounts = accounts;
        this.passwords = passwords;
        this.log = log;
    }

    /** All users by name, disabled ones too. */
    @Transactional(readOnly = true)
    public List<AppUser> all() {
        return users.findAllByOrderByUsername();
    }

    /** The user of that id. */
    @Transactional(readOnly = true)
    public Optional<AppUser> find(long id) {
        return users.findById(id);
    }

    /** The user of that name. */
    @Transactional(readOnly = true)
    public Optional<AppUser> findByUsername(String username) {
        return users.findByUsername(username.strip());
    }

    /**
     * Creates a user with a password that is theirs.
     *
     * @throws Problem user.taken, password.short, password.long, password.common (422)
     */
    public AppUser create(String username, String fullName, Role role, String password) {
        passwords.refuseWeak("password", password, username.strip());
        return create(username, fullName, role, password, false);
    }

    /** Creates a user with a random password that serves only to choose the own one at the first sign-in. */
    public OneUsePassword invite(String username, String fullName, Role role) {
        String password = passwords.oneUse();
        return new OneUsePassword(create(username, fullName, role, password, true), password);
    }

    /** Gives the user another random password of one use; their sessions and tokens end. */
    public OneUsePassword reset(long id, long version) {
        AppUser user = at(id, version);
        String password = passwords.oneUse();
        user.password(passwords.hash(password), true);
        log.ended(user.getUsername(), "reset");
        return new OneUsePassword(users.saveAndFlush(user), password);
    }

    /** Changes name and role; the role holds at the user's next request. */
    public AppUser change(long id, long version, String fullName, Role role) {
        AppUser user = at(id, version);
        user.setFullName(fullName);
        user.setRole(role);
        return users.saveAndFlush(user);
    }

    /** Keeps the user out: sessions and tokens end at the next request. Nobody disables themself. */
    public AppUser disable(long id, long version) {
        AppUser user = at(id, version);
        if (user.getUsername().equals(CurrentUser.name())) {
            throw Problem.of(Problem.Kind.CONFLICT, "user.self");
        }
        user.setEnabled(false);
        log.ended(user.getUsername(), "disabled");
        return users.saveAndFlush(user);
    }

    /** Lets the user in again. */
    public AppUser enable(long id, long version) {
        AppUser user = at(id, version);
        user.setEnabled(true);
        return users.saveAndFlush(user);
    }

    /** Who is signed in. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<AppUser> me() {
        return users.findByUsername(CurrentUser.name());
    }

    /** Keeps the language in which who is signed in sees the screens. */
    @PreAuthorize("isAuthenticated()")
    public void speak(Locale language) {
        me().ifPresent(user -> user.setLanguage(language));
    }

    /**
     * Replaces the own password; all other sessions and tokens end.
     *
     * @return how the user is signed in from now on, for the session to take
     * @throws Problem password.wrong, password.same, password.short, password.long, password.common (422)
     */
    @PreAuthorize("isAuthenticated()")
    public Authentication changePassword(String current, String replacement) {
        AppUser user = me().orElseThrow(() -> Problem.notFound("user", CurrentUser.name()));
        if (!passwords.matches(current, user.passwordHash())) {
            throw Problem.invalid("current", "password.wrong");
        }
        if (current.equals(replacement)) {
            throw Problem.invalid("password", "password.same");
        }
        passwords.refuseWeak("password", replacement, user.getUsername());
        user.password(passwords.hash(replacement), false);
        users.saveAndFlush(user);
        log.ended(user.getUsername(), "password changed");
        return accounts.usable(user.getId()).orElseThrow().authentication();
    }

    private AppUser create(String username, String fullName, Role role, String password, boolean mustChange) {
        if (users.findByUsername(username.strip()).isPresent()) {
            throw Problem.invalid("username", "user.taken", username.strip());
        }
        AppUser user = new AppUser(username, fullName, role);
        user.password(passwords.hash(password), mustChange);
        return users.saveAndFlush(user);
    }

    private AppUser at(long id, long version) {
        AppUser user = users.findById(id).orElseThrow(() -> Problem.notFound("user", id));
        user.requireVersion(version);
        return user;
    }
}
