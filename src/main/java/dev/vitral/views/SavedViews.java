package dev.vitral.views;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.ListMemory;
import dev.vitral.shared.ui.ListView;
import dev.vitral.shared.ui.ListViews;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The saved views of every list, and how each user left it. A clerk saves for themselves; a manager shares with a role that they hold. */
@Service
@RequiresClerk
@Transactional
public class SavedViews implements ListViews {
    /** Views of one list that one user may keep. */
    private static final int MOST = 50;

    private final ViewRecords records;
    private final ListMemories memories;
    private final JsonMapper json;

    SavedViews(ViewRecords records, ListMemories memories, JsonMapper json) {
        this.records = records;
        this.memories = memories;
        this.json = json;
    }

    @Override
    @Transactional(readOnly = true)
    public ListMemory memory(String list) {
        return memories.of(list);
    }

    @Override
    public void remember(String list, ListMemory memory) {
        memories.keep(list, memory);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ListView> views(String list) {
        List<String> roles = Stream.of(Roles.CLERK, Roles.MANAGER, Roles.ADMIN).filter(CurrentUser::has).toList();
        return records.open(list, CurrentUser.name(), roles).stream()
                .map(this::told)
                .sorted(Comparator.comparing((ListView view) -> !view.owner().equals(CurrentUser.name())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ListView> find(String list, long id) {
        return records.findById(id).filter(it -> it.getListName().equals(list) && !it.isDeleted() && it.isVisible()).map(this::told);
    }

    @Override
    public ListView save(String list, ListView view) {
        SavedView saved = view.id() == 0 ? new SavedView(list) : editable(list, view.id());
        if (view.id() == 0) {
            if (records.countByListNameAndOwnerAndDeletedAtIsNull(list, saved.getOwner()) >= MOST) {
                throw Problem.of(Problem.Kind.CONFLICT, "view.tooMany", MOST);
            }
        } else {
            saved.requireVersion(view.version());
        }
        refuseSharing(saved, view);
        refuseTwin(saved, view.name().strip());
        saved.become(view.name(), view.role(), json.writeValueAsString(new Look(view.query(), view.columns())));
        return told(records.saveAndFlush(saved));
    }

    private static void refuseSharing(SavedView saved, ListView view) {
        boolean other = view.role() != null && !view.role().equals(saved.getRole());
        if (other && !(CurrentUser.has(Roles.MANAGER) && CurrentUser.has(view.role()))) {
            throw Problem.invalid("role", "view.notYourRole");
        }
    }

    /** Checked first for a message at the field; the unique key holds when two do it at once. */
    private void refuseTwin(SavedView saved, String name) {
        records.findFirstByListNameAndOwnerAndNameAndDeletedAtIsNull(saved.getListName(), saved.getOwner(), name)
                .filter(other -> !saved.isSaved() || !other.getId().equals(saved.getId()))
                .ifPresent(other -> {
                    throw Problem.invalid("name", "view.nameTaken", name);
                });
    }

    @Override
    public void delete(String list, long id) {
        SavedView saved = editable(list, id);
        saved.delete();
        records.saveAndFlush(saved);
    }

    @Override
    public ListView restore(String list, long id) {
        SavedView saved = editable(list, id);
        refuseTwin(saved, saved.getName());
        saved.restore();
        return told(records.saveAndFlush(saved));
    }

    private SavedView editable(String list, long id) {
        SavedView saved = records.findById(id).filter(it -> it.getListName().equals(list) && it.isVisible()).orElseThrow(() -> Problem.notFound("view", id));
        if (!saved.isEditable()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "view.notYours", saved.getOwner());
        }
        return saved;
    }

    private ListView told(SavedView saved) {
        Look look = json.readValue(saved.getLook(), Look.class);
        return new ListView(
                saved.getId(), saved.getVersion(), saved.getName(), saved.getOwner(), saved.getRole(), saved.isEditable(), look.query(), look.columns());
    }
}
