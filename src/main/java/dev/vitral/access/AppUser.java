package dev.vitral.access;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Texts;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** Someone who signs in (SEC-1). The user name never changes: the history names people by it. */
@Entity
@Audited
@Recorded(namedBy = "fullName", texts = "user")
public class AppUser extends BusinessRecord {
    @NotBlank
    @Size(min = 2, max = 60)
    @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*", message = "{access.username.invalid}")
    private String username = "";

    @NotBlank
    @Size(max = 120)
    private String fullName = "";

    /** Not in the history: an old password stays a secret. */
    @NotAudited
    private String passwordHash = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    private Role role = Role.CLERK;

    @NotBlank
    @Size(max = 10)
    private String language = Texts.SPANISH.toLanguageTag();

    private boolean enabled = true;

    private boolean mustChangePassword;

    protected AppUser() {}

    AppUser(String username, String fullName, Role role) {
        this.username = username.strip();
        this.fullName = fullName.strip();
        this.role = role;
    }

    public String getUsername() {
        return username;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName.strip();
    }

    public Role getRole() {
        return role;
    }

    void setRole(Role role) {
        this.role = role;
    }

    /** The language in which the user sees screens. */
    public Locale getLanguage() {
        return Locale.forLanguageTag(language);
    }

    void setLanguage(Locale wish) {
        this.language = Texts.nearest(wish).toLanguageTag();
    }

    /** Whether the user may sign in. */
    public boolean isEnabled() {
        return enabled && !isDeleted();
    }

    void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** Whether the password was given by someone else and serves only to choose one's own. */
    public boolean isMustChangePassword() {
        return mustChangePassword;
    }

    String passwordHash() {
        return passwordHash;
    }

    void password(String hash, boolean mustChange) {
        this.passwordHash = hash;
        this.mustChangePassword = mustChange;
    }
}
