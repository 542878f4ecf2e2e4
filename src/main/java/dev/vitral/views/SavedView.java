package dev.vitral.views;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A view of a list that somebody saved, for themselves or for a role (UI-12). */
@Entity
@Audited
@Recorded(namedBy = "name", unshown = "look")
class SavedView extends BusinessRecord {
    @NotBlank
    @Size(max = 40)
    private String listName = "";

    @NotBlank
    @Size(max = 100)
    private String owner = "";

    @NotBlank
    @Size(max = 80)
    private String name = "";

    @Pattern(regexp = Roles.CLERK + "|" + Roles.MANAGER + "|" + Roles.ADMIN)
    private @Nullable String role;

    @Column(columnDefinition = "longtext")
    private String look = "";

    protected SavedView() {}

    /** A view of that list for who is signed in. */
    SavedView(String listName) {
        this.listName = listName;
        this.owner = CurrentUser.name();
    }

    /** Gives it another name, another circle, another look; only who may {@linkplain #isEditable edit} it may share it. */
    void become(String newName, @Nullable String newRole, String newLook) {
        this.name = newName.strip();
        this.role = newRole;
        this.look = newLook;
    }

    /** Whether who is signed in may open it: the owner, and who holds the role it is shared with. */
    boolean isVisible() {
        return isOwn() || role != null && CurrentUser.has(role);
    }

    /** Whether who is signed in may change it: the owner, and an administrator for what is shared. */
    boolean isEditable() {
        return isOwn() || role != null && CurrentUser.has(Roles.ADMIN);
    }

    private boolean isOwn() {
        return owner.equals(CurrentUser.name());
    }

    String getListName() {
        return listName;
    }

    String getOwner() {
        return owner;
    }

    String getName() {
        return name;
    }

    @Nullable String getRole() {
        return role;
    }

    /** JSON of a {@link Look}. */
    String getLook() {
        return look;
    }
}
