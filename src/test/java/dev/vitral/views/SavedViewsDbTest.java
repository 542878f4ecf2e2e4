package dev.vitral.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.ColumnPlace;
import dev.vitral.shared.ui.ListMemory;
import dev.vitral.shared.ui.ListView;
import dev.vitral.shared.ui.ListViews;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

@AppTest
class SavedViewsDbTest {
    private static final String LIST = "test";
    private static final List<ColumnPlace> COLUMNS = List.of(new ColumnPlace("price", true, "140px"), new ColumnPlace("code", false, ""));

    @Autowired
    ListViews views;

    private static <T> T as(String user, Supplier<T> work) {
        return CurrentUser.as(user, Roles.CLERK, work);
    }

    private static ListView fresh(String name, @Nullable String role) {
        return new ListView(0, 0, name, "", role, true, "kind=GLASS&sort=-price", COLUMNS);
    }

    @Test
    void keeps_what_a_view_shows_for_its_owner_alone() {
        String name = Samples.code();
        ListView saved = as("ana", () -> views.save(LIST, fresh(name, null)));
        assertThat(as("ana", () -> views.find(LIST, saved.id()))).hasValueSatisfying(view -> {
            assertThat(view.query()).isEqualTo("kind=GLASS&sort=-price");
            assertThat(view.columns()).isEqualTo(COLUMNS);
            assertThat(view.editable()).isTrue();
        });
        assertThat(as("beto", () -> views.find(LIST, saved.id()))).isEmpty();
        assertThat(as("ana", () -> views.find("other", saved.id()))).isEmpty();
        assertThat(as("beto", () -> views.views(LIST))).extracting(ListView::name).doesNotContain(name);
    }

    @Test
    void shows_a_shared_view_to_its_role_which_may_not_change_it() {
        ListView saved = shared(Roles.CLERK);
        assertThat(as("beto", () -> views.views(LIST))).extracting(ListView::id).contains(saved.id());
        ListView seen = as("beto", () -> views.find(LIST, saved.id())).orElseThrow();
        assertThat(seen.editable()).isFalse();
        assertThatThrownBy(() -> as("beto", () -> views.save(LIST, seen.named("mía", null)))).isInstanceOf(Problem.class).hasMessageContaining("view.notYours");
        assertThatThrownBy(() -> as("beto", () -> {
            views.delete(LIST, saved.id());
            return 0;
        })).hasMessageContaining("view.notYours");
    }

    @Test
    void hides_from_clerks_what_is_shared_with_managers() {
        ListView saved = shared(Roles.MANAGER);
        assertThat(as("beto", () -> views.find(LIST, saved.id()))).isEmpty();
    }

    private ListView shared(String role) {
        return inRoles("jefa", () -> views.save(LIST, fresh(Samples.code(), role)));
    }

    private static <T> T inRoles(String user, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList("ROLE_CLERK", "ROLE_MANAGER")));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Test
    void lets_only_managers_share() {
        assertThatThrownBy(() -> as("ana", () -> views.save(LIST, fresh(Samples.code(), Roles.CLERK)))).hasMessageContaining("view.notYourRole");
        assertThatThrownBy(() -> inRoles("jefa", () -> views.save(LIST, fresh(Samples.code(), Roles.ADMIN)))).hasMessageContaining("view.notYourRole");
    }

    @Test
    void refuses_a_second_view_of_one_name_and_a_stale_writer() {
        String name = Samples.code();
        ListView first = as("ana", () -> views.save(LIST, fresh(name, null)));
        assertThatThrownBy(() -> as("ana", () -> views.save(LIST, fresh(name, null)))).hasMessageContaining("view.nameTaken");
        as("ana", () -> views.save(LIST, first.showing("q=x", List.of())));
        assertThatThrownBy(() -> as("ana", () -> views.save(LIST, first.showing("q=y", List.of())))).hasMessageContaining("record.stale");
    }

    @Test
    void two_at_once_make_one_view_of_a_name() throws Exception {
        String name = Samples.code();
        Callable<Boolean> save = () -> {
            try {
                as("ana", () -> views.save(LIST, fresh(name, null)));
                return true;
            } catch (RuntimeException e) {
                return false;
            }
        };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> done = both.invokeAll(List.of(save, save, save, save));
            long saved = 0;
            for (Future<Boolean> one : done) {
                saved += one.get() ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
        assertThat(as("ana", () -> views.views(LIST))).filteredOn(view -> view.name().equals(name)).hasSize(1);
    }

    @Test
    void puts_back_a_deleted_view_and_frees_its_name_meanwhile() {
        String name = Samples.code();
        ListView saved = as("ana", () -> views.save(LIST, fresh(name, null)));
        as("ana", () -> {
            views.delete(LIST, saved.id());
            return 0;
        });
        assertThat(as("ana", () -> views.find(LIST, saved.id()))).isEmpty();
        assertThat(as("ana", () -> views.restore(LIST, saved.id())).name()).isEqualTo(name);
        assertThat(as("ana", () -> views.find(LIST, saved.id()))).isPresent();
    }

    @Test
    void remembers_how_each_user_left_a_list() {
        String list = Samples.code();
        ListMemory left = new ListMemory(COLUMNS, 3, 7);
        as("ana", () -> {
            views.remember(list, ListMemory.NONE);
            views.remember(list, left);
            return 0;
        });
        assertThat(as("ana", () -> views.memory(list))).isEqualTo(left);
        assertThat(as("beto", () -> views.memory(list))).isEqualTo(ListMemory.NONE);
    }
}
