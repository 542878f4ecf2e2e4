package dev.vitral.quoting;

import dev.vitral.history.Reason;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The one door for who has no account: whoever holds the secret of a link sees that quotation and answers it once, in the name of the clerk who made the link
 * (QUO-5, docs/decisions/0053). Looking changes nothing.
 */
@Service
public class CustomerDoor {
    private static final int LONGEST_NAME = 100;
    private static final int SHORTEST_NAME = 2;

    private final QuotationLinks links;
    private final LinkAnswering answering;
    private final QuotationPaper paper;
    private final Texts texts;

    CustomerDoor(QuotationLinks links, LinkAnswering answering, QuotationPaper paper, Texts texts) {
        this.links = links;
        this.answering = answering;
        this.paper = paper;
        this.texts = texts;
    }

    /**
     * What stands behind a secret that was made here.
     *
     * @param open whether it can be answered now
     * @param answer ACCEPTED or REJECTED when it was answered by this link
     */
    public record Behind(long linkId, long quotationId, String clerk, String folio, boolean open, @Nullable QuotationStatus answer) {}

    /** What the link leads to; empty when no link has that secret. */
    public Optional<Behind> look(String secret) {
        return LinkSecret.fits(secret) ? links.ofSecret(new LinkSecret(secret).hash()).map(link -> link.behind(ShopTime.today())) : Optional.empty();
    }

    /** The quotation as the customer is to see it. */
    public QuotationSheet sheet(Behind link, Locale locale) {
        return as(link, () -> paper.sheet(link.quotationId(), locale));
    }

    /** The quotation on paper, without what the prices are made of. */
    public QuotationPaper.Document pdf(Behind link, Locale locale) {
        return as(link, () -> paper.pdf(link.quotationId(), locale, false));
    }

    /**
     * Takes the customer's answer. The same answer again changes nothing and is as good as the first.
     *
     * @param link as it was looked at, open or already answered
     * @param decision ACCEPTED or REJECTED
     * @param name that the customer typed, 2 to 100 characters
     * @param reason for a rejection, at most 300 characters
     * @return whether the quotation is so decided by this link; if not, the link can't be answered any more
     * @throws Problem quotation.link.name, text.tooLong (422), and whatever refuses an acceptance while the link is still good
     */
    public boolean answer(String secret, Behind link, QuotationStatus decision, @Nullable String name, @Nullable String reason) {
        String signer = signer(name);
        if (link.open()) {
            try {
                String why = texts.get(Texts.SPANISH, "quotation.link.reason", signer);
                as(link, () -> Reason.given(why, () -> answering.take(link, decision, signer, reason)));
                return true;
            } catch (RuntimeException refused) {
                if (look(secret).filter(Behind::open).isPresent()) {
                    throw refused;
                }
            }
        }
        return look(secret).filter(now -> now.answer() == decision).isPresent();
    }

    private static String signer(@Nullable String name) {
        String typed = name == null ? "" : name.replaceAll("\\p{Cntrl}", " ").strip();
        if (typed.length() < SHORTEST_NAME || typed.length() > LONGEST_NAME) {
            throw Problem.invalid("name", "quotation.link.name", SHORTEST_NAME, LONGEST_NAME);
        }
        return typed;
    }

    private static <T> T as(Behind link, Supplier<T> work) {
        return CurrentUser.as(link.clerk(), Roles.CLERK, work);
    }
}
