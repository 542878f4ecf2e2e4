package dev.vitral.access;

/** A user and the password to tell them once; it is kept nowhere. */
public record OneUsePassword(AppUser user, String password) {
    @Override
    public String toString() {
        return "OneUsePassword of " + user.getUsername();
    }
}
