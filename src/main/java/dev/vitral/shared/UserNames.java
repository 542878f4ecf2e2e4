package dev.vitral.shared;

/** What people are called, for paper and screens that know only the name somebody signs in by. */
public interface UserNames {
    /** The person's own name, or {@code username} where nobody is known by it. */
    String fullName(String username);
}
