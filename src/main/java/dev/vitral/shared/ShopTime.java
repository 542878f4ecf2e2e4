package dev.vitral.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The shop's own time, {@code VITRAL_SHOP_ZONE}: its midnight ends the day of everything that is dated, wherever the machine stands. One process serves one shop,
 * so it is asked for statically, like {@link CurrentUser}; before the application is up it is the machine's.
 */
@Component
public final class ShopTime {
    private static volatile Clock clock = Clock.systemDefaultZone();

    ShopTime(@Value("${vitral.shop.zone:}") String zone) {
        keep(zone.isBlank() ? Clock.systemDefaultZone() : Clock.system(ZoneId.of(zone)));
    }

    static void keep(Clock kept) {
        clock = kept;
    }

    static Clock kept() {
        return clock;
    }

    /** Which day it is in the shop. */
    public static LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Where the shop is. */
    public static ZoneId zone() {
        return clock.getZone();
    }
}
