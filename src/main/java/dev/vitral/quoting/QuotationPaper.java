package dev.vitral.quoting;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Finish;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.Rate;
import dev.vitral.quoting.design.Canvas;
import dev.vitral.quoting.design.Drawing;
import dev.vitral.quoting.design.PricedMaterial;
import dev.vitral.quoting.design.PricedWindow;
import dev.vitral.quoting.design.QuoteRates;
import dev.vitral.quoting.design.QuoteTotals;
import dev.vitral.quoting.design.Size;
import dev.vitral.reporting.Letterhead;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.Texts;
import dev.vitral.shared.UserNames;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A quotation as paper and as drawings, out of the figures that it froze (QUO-8, QUO-12, QUO-19). No transaction stays open while a page is set. */
@Service
@RequiresClerk
public class QuotationPaper {
    private final Quotations quotations;
    private final QuotationPdf pdf;
    private final Catalog catalog;
    private final CatalogData data;
    private final Letterhead letterhead;
    private final Texts texts;
    private final UserNames users;

    QuotationPaper(
            Quotations quotations,
            QuotationPdf pdf,
            Catalog catalog,
            CatalogData data,
            Letterhead letterhead,
            Texts texts,
            UserNames users) {
        this.quotations = quotations;
        this.pdf = pdf;
        this.catalog = catalog;
        this.data = data;
        this.letterhead = letterhead;
        this.texts = texts;
        this.users = users;
    }

    /** A file to send; its name is the folio's. */
    public record Document(String fileName, byte[] content) {}

    /**
     * The quotation on letter paper.
     *
     * @param locale Spanish or English, of any country: labels, terms and the way of writing numbers
     * @param includeMakeUp shows what each price is made of
     * @throws Problem quotation.notFound (404)
     */
    public Document pdf(long id, Locale locale, boolean includeMakeUp) {
        Quotation quotation = found(id);
        return new Document(quotation.getFolio() + ".pdf", pdf.render(sheet(quotation, locale), locale, includeMakeUp));
    }

    /**
     * The drawing of one window as SVG, to the scale that it has among the others on paper.
     *
     * @param number of the window, from 1
     * @throws Problem quotation.notFound, quotation.noItem (404)
     */
    public String drawing(long id, int number) {
        Quotation quotation = found(id);
        List<QuotationItem> items = quotation.getItems();
        if (number < 1 || number > items.size()) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "quotation.noItem", String.valueOf(number), items.size());
        }
        return drawing(items.get(number - 1), quotations.window(items.get(number - 1)), common(items));
    }

    /**
     * What stands on the paper.
     *
     * @throws Problem quotation.notFound (404)
     */
    public QuotationSheet sheet(long id, Locale locale) {
        return sheet(found(id), locale);
    }

    /**
     * The windows without dimensions, as SVG in the order of the lines: for labels.
     *
     * @throws Problem quotation.notFound (404)
     */
    public List<String> sketches(long id) {
        return found(id).getItems().stream().map(item -> Drawing.sketch(quotations.window(item).elevation(), size(item), "")).toList();
    }

    private Quotation found(long id) {
        return quotations.find(id).orElseThrow(() -> Problem.notFound("quotation", String.valueOf(id)));
    }

    private Optional<Canvas> common(List<QuotationItem> items) {
        return Canvas.common(
                items.stream().map(item -> quotations.window(item).elevation()).toList(), items.stream().map(QuotationPaper::size).toList());
    }

    private static Size size(QuotationItem item) {
        return new Size(item.getWidthMm(), item.getHeightMm());
    }

    /** Its title is the size alone: what people typed has no place in a file of ours. */
    private static String drawing(QuotationItem item, FrozenWindow window, Optional<Canvas> common) {
        Size size = size(item);
        String title = plain(size.widthMm()) + " × " + plain(size.heightMm()) + " mm";
        return Drawing.svg(window.elevation(), size, common.orElseGet(() -> Canvas.of(window.elevation(), size)), title);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private QuotationSheet sheet(Quotation quotation, Locale locale) {
        List<QuotationItem> items = quotation.getItems();
        Optional<Canvas> common = common(items);
        Map<String, String> glasses = catalog.findByCodes(items.stream().map(QuotationItem::getGlass).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Product::getCode, Product::getDescription));
        Map<String, String> colours = data.finishesEver().stream().collect(Collectors.toMap(Finish::getCode, Finish::getName));
        return new QuotationSheet(
                new QuotationSheet.Shop(
                        letterhead.name(), letterhead.identity().orElse(null), letterhead.address(), letterhead.contact(), letterhead.picture()),
                quotation.getFolio(),
                quotation.getRevision(),
                quotation.getQuotedOn(),
                quotation.getValidUntil(),
                customer(quotation),
                orEmpty(quotation.getJobSite()),
                users.fullName(quotation.getSeller()),
                Currency.getInstance(quotation.getCurrency()),
                quotation.getRate().map(QuotationPaper::rate).orElse(null),
                items.stream().map(item -> line(item, common, glasses, colours)).toList(),
                quotation.getMaterials().stream().map(QuotationPaper::material).toList(),
                common.isPresent() || items.isEmpty(),
                totals(quotation.getTotals(), quotation.getRates()),
                terms(quotation, locale),
                users.fullName(CurrentUser.name()),
                Instant.now(),
                ShopTime.zone());
    }

    private static QuotationSheet.ExchangeRate rate(Rate rate) {
        return new QuotationSheet.ExchangeRate(Currency.getInstance(rate.from()), Currency.getInstance(rate.to()), rate.rate(), rate.date());
    }

    private static QuotationSheet.Customer customer(Quotation quotation) {
        var customer = quotation.getCustomer();
        return customer == null
                ? new QuotationSheet.Customer("", null, "")
                : new QuotationSheet.Customer(customer.getName(), customer.getTaxIdentity(), orEmpty(customer.getAddress()));
    }

    private static QuotationSheet.Material material(PlainLine line) {
        PricedMaterial price = line.price();
        return new QuotationSheet.Material(
                line.getCode(),
                line.getDescription(),
                line.getUnit(),
                price.quantity(),
                price.unitPrice(),
                price.amount(),
                price.discountRate(),
                price.discount(),
                price.net(),
                price.cost(),
                price.profit());
    }

    private QuotationSheet.Line line(QuotationItem item, Optional<Canvas> common, Map<String, String> glasses, Map<String, String> colours) {
        FrozenWindow window = quotations.window(item);
        PricedWindow price = window.price();
        return new QuotationSheet.Line(
                item.getDescription(),
                drawing(item, window, common),
                item.getWidthMm(),
                item.getHeightMm(),
                price.areaM2(),
                item.getTemplate().getCode(),
                colours.getOrDefault(item.getColour(), item.getColour()),
                glasses.getOrDefault(item.getGlass(), item.getGlass()),
                "",
                BigDecimal.valueOf(item.getQuantity()),
                price.unitPrice(),
                price.amount(),
                price.discountRate(),
                price.discount(),
                price.net(),
                new QuotationSheet.MakeUp(
                        price.materials(),
                        price.wasteProfiles().add(price.wasteGlass()),
                        price.labour(),
                        price.installation(),
                        price.overhead(),
                        price.profit()));
    }

    private static QuotationSheet.Totals totals(QuoteTotals totals, QuoteRates rates) {
        return new QuotationSheet.Totals(
                totals.subtotal(),
                rates.globalDiscountRate(),
                totals.globalDiscount(),
                totals.taxable(),
                rates.taxRate(),
                totals.tax(),
                totals.total(),
                rates.depositRate(),
                totals.deposit(),
                totals.balance());
    }

    private QuotationSheet.Terms terms(Quotation quotation, Locale locale) {
        return new QuotationSheet.Terms(
                texts.get(locale, "quotation.terms.delivery"),
                texts.get(locale, "quotation.terms.exclusions"),
                texts.get(locale, "quotation.terms.warranty"),
                texts.get(locale, "quotation.terms.conditions"),
                orEmpty(quotation.getNotes()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
