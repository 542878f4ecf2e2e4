package dev.vitral.views;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The views. */
interface ViewRecords extends JpaRepository<SavedView, Long> {
    @Query("SELECT v FROM SavedView v WHERE v.listName = :list AND v.deletedAt IS NULL AND (v.owner = :user OR v.role IN :roles) ORDER BY v.name")
    List<SavedView> open(String list, String user, Collection<String> roles);

    Optional<SavedView> findFirstByListNameAndOwnerAndNameAndDeletedAtIsNull(String list, String owner, String name);

    long countByListNameAndOwnerAndDeletedAtIsNull(String list, String owner);
}
