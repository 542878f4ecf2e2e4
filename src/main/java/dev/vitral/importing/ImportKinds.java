package dev.vitral.importing;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** The kinds that can be imported, and who may. */
@Component
class ImportKinds {
    private static final List<String> RANKS = List.of(Roles.CLERK, Roles.MANAGER, Roles.ADMIN);

    private final List<ImportTarget> targets;

    ImportKinds(List<ImportTarget> targets) {
        this.targets = targets.stream().sorted(java.util.Comparator.comparing(ImportTarget::kind)).toList();
    }

    /** The kind of that name, which whoever acts here must be allowed to import. */
    ImportTarget allowed(String kind) {
        ImportTarget target = targets.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("kind", "import.kindUnknown", String.join(", ", targets.stream().map(ImportTarget::kind).toList())));
        if (!mayImport(target)) {
            throw new AccessDeniedException("import of " + kind + " needs " + target.role());
        }
        return target;
    }

    /** The kinds that whoever acts here may import. */
    List<ImportTarget> allowed() {
        return targets.stream().filter(ImportKinds::mayImport).toList();
    }

    private static boolean mayImport(ImportTarget target) {
        return RANKS.stream().skip(Math.max(0, RANKS.indexOf(target.role()))).anyMatch(CurrentUser::has);
    }
}
