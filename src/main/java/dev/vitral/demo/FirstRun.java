package dev.vitral.demo;

import dev.vitral.access.OneUsePassword;
import dev.vitral.access.Role;
import dev.vitral.access.Users;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import dev.vitral.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On an installation without users: the demo shop, or one administrator whose password is printed once and serves once. */
@Component
@Order(0)
class FirstRun implements ApplicationRunner {
    private final Users users;
    private final DemoShop demo;
    private final Texts texts;
    private final boolean wanted;

    FirstRun(Users users, DemoShop demo, Texts texts, @Value("${vitral.demo:false}") boolean wanted) {
        this.users = users;
        this.demo = demo;
        this.texts = texts;
        this.wanted = wanted;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        CurrentUser.as(CurrentUser.SYSTEM, Roles.ADMIN, () -> {
            if (!users.all().isEmpty()) {
                return false;
            }
            if (wanted) {
                demo.open();
                demo.trade();
            } else {
                OneUsePassword first = users.invite("admin", "Administrador", Role.ADMIN);
                System.out.println(texts.get(Texts.SPANISH, "console.firstAdmin", first.user().getUsername(), first.password()));
            }
            return true;
        });
    }
}
