package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import dev.vitral.quoting.FrozenWindow;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationItem;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.quoting.ShopRates;
import dev.vitral.quoting.design.QuoteRates;
import dev.vitral.quoting.design.Size;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Draft;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The quotation as it is written: for whom, where, on which conditions, which windows; beside them what they look like and cost. */
final class QuotationForm extends Div {
    private final Quotations quotations;
    private final LivePrices prices;
    private final BuyerField buyer;
    private final TextField jobSite = Fields.text();
    private final DatePicker day = Fields.date();
    private final TextArea notes = Fields.area();
    private final ConditionFields conditions = new ConditionFields(this::typed);
    private final WindowsEditor windows;
    private final PlainEditor plain;
    private final PricePane pane;
    private final Runnable changed;
    private String currency = "";
    private @Nullable Quotation shown;
    private boolean dirty;
    private List<Problem.Field> left = List.of();

    /** {@code changed} hears when something was typed, once it is priced. */
    QuotationForm(Quotations quotations, Choices choices, Runnable changed) {
        this.quotations = quotations;
        this.changed = changed;
        this.prices = new LivePrices(quotations::price);
        this.buyer = new BuyerField(choices);
        MaterialTable materials = new MaterialTable(choices);
        this.pane = new PricePane(materials);
        this.windows = new WindowsEditor(choices, this::typed, row -> look());
        this.plain = new PlainEditor(choices, this::typed);
        name(jobSite, "jobSite", 300);
        name(notes, "notes", 2000);
        day.setLabel(translate("quotation.date"));
        day.getElement().setAttribute("data-field", "date");
        day.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                touched();
            }
        });
        buyer.box().addValueChangeListener(e -> chosen(e.getValue(), e.isFromClient()));
        notes.addClassName("notes");
        Div head = new Div(buyer, jobSite, day);
        head.addClassName("quote-for");
        Div left = new Div(head, new H3(translate("quotation.windows")), windows, plain, conditions, notes);
        left.addClassName("quote-writing");
        Div both = new Div(left, pane, materials);
        both.addClassName("quote-editor");
        addClassNames("record-form", "quote-form");
        add(both);
    }

    private <F extends HasLabel & HasElement & HasValueChangeMode & HasValue<?, String>> void name(F field, String property, int most) {
        field.setLabel(translate("quotation." + property));
        field.getElement().setAttribute("data-field", property);
        field.getElement().setProperty("maxlength", most);
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                touched();
            }
        });
    }

    private void chosen(Choices.@Nullable Buyer who, boolean byHand) {
        if (who != null && jobSite.isEmpty() && byHand) {
            jobSite.setValue(who.jobSite());
        }
        if (byHand || shown == null || !Objects.equals(id(shown), buyer.id())) {
            touched();
        }
    }

    private static @Nullable Long id(Quotation quotation) {
        return quotation.getCustomer() == null ? null : quotation.getCustomer().getId();
    }

    /** Begins a new one with the shop's usual rates. */
    void begin() {
        ShopRates usual = quotations.usualRates();
        shown = null;
        currency = quotations.currency();
        buyer.show(null);
        jobSite.clear();
        day.setValue(ShopTime.today());
        notes.clear();
        conditions.read(usual.costing(), new QuoteRates(BigDecimal.ZERO, usual.taxRate(), usual.depositRate()), usual.costingPolicy());
        pane.clear();
        windows.read(List.of(), false);
        plain.read(List.of(), false);
        readOnly(false);
    }

    /** Shows one with the figures that it froze. */
    void read(Quotation quotation) {
        boolean locked = quotation.getStatus() != QuotationStatus.DRAFT || quotation.isDeleted();
        shown = quotation;
        currency = quotation.getCurrency();
        buyer.show(quotation.getCustomer());
        jobSite.setValue(Objects.requireNonNullElse(quotation.getJobSite(), ""));
        day.setValue(quotation.getQuotedOn());
        notes.setValue(Objects.requireNonNullElse(quotation.getNotes(), ""));
        conditions.read(quotation.getCosting(), quotation.getRates(), quotation.getCostingPolicy());
        windows.read(quotation.getItems().stream().map(QuotationItem::asked).toList(), locked);
        plain.read(quotation.getMaterials(), locked);
        for (int i = 0; i < quotation.getItems().size(); i++) {
            QuotationItem item = quotation.getItems().get(i);
            FrozenWindow frozen = quotations.window(item);
            windows.rows().get(i).show(new WindowPrice(
                    frozen.elevation(), new Size(item.getWidthMm(), item.getHeightMm()), frozen.price(), item.asked().costing(quotation.getCosting()),
                    Objects.requireNonNullElse(frozen.formulas(), List.of())));
        }
        pane.show(quotation.getTotals(), quotation.getRates(), currency);
        look();
        readOnly(locked);
    }

    private void readOnly(boolean locked) {
        buyer.setReadOnly(locked);
        jobSite.setReadOnly(locked);
        day.setReadOnly(locked);
        notes.setReadOnly(locked);
        conditions.setReadOnly(locked);
        setClassName("locked", locked);
        dirty = false;
        left = List.of();
    }

    private void typed() {
        reprice();
        touched();
    }

    private void touched() {
        dirty = true;
        changed.run();
    }

    private void reprice() {
        if (!conditions.check()) {
            left = List.of();
            pane.stale();
            return;
        }
        LivePrices.Outcome outcome = prices.price(windows.rows(), plain.meant(), this::draft);
        left = outcome.left().stream().filter(field -> !conditions.refuse(last(field.field()), Caught.text(field))).toList();
        outcome.quote().ifPresentOrElse(quote -> pane.show(quote, currency), pane::stale);
        if (!outcome.whole()) {
            pane.stale();
        }
        look();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private void look() {
        WindowRow row = windows.selected();
        if (row != null) {
            pane.show(row.price().orElse(null), windows.rows().indexOf(row) + 1, row.hasClassName("refused"));
        }
    }

    private QuoteDraft draft(List<QuoteDraft.Item> items, List<QuoteDraft.Plain> materials) {
        return new QuoteDraft(
                buyer.id(), blankToNull(jobSite.getValue()), day.getValue(), conditions.rate("taxRate"), conditions.rate("depositRate"),
                conditions.profitMode(), conditions.rate("profitRate"), conditions.rate("overheadRate"), conditions.rate("wasteProfilesRate"),
                conditions.rate("wasteGlassRate"), conditions.rate("globalDiscountRate"), blankToNull(notes.getValue()), items, materials, conditions.policy());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** What is to be written, when everything can be; else each field says what is wrong or missing. Rows left blank don't count. */
    Optional<QuoteDraft> draft() {
        List<QuoteDraft.Item> items = new ArrayList<>();
        boolean right = conditions.check();
        List<WindowRow> meant = meant();
        for (WindowRow row : meant) {
            var item = row.item();
            item.ifPresentOrElse(items::add, row::requireAll);
            right &= item.isPresent();
        }
        List<QuoteDraft.Plain> materials = new ArrayList<>();
        for (PlainRow row : plain.meant()) {
            var line = row.line();
            line.ifPresentOrElse(materials::add, row::requireAll);
            right &= line.isPresent();
        }
        if (!right) {
            plain.meant().stream().filter(row -> row.hasClassName("refused")).findFirst().ifPresent(PlainRow::focusFirstWrong);
            meant.stream().filter(row -> row.hasClassName("refused")).findFirst().ifPresent(WindowRow::focusFirstWrong);
        }
        return right && !(items.isEmpty() && materials.isEmpty()) ? Optional.of(draft(items, materials)) : Optional.empty();
    }

    /** Windows that say something; the only row counts unless there is plain material. */
    private List<WindowRow> meant() {
        boolean alone = windows.rows().size() == 1 && plain.meant().isEmpty();
        return windows.rows().stream().filter(row -> alone || !row.isBlank()).toList();
    }

    /** Shows a refusal at the windows and fields that it names; gives back the texts that none could take. */
    List<String> refused(Problem problem) {
        List<WindowRow> meant = meant();
        List<String> rest = new ArrayList<>();
        problem.fields().stream()
                .filter(field -> !LivePrices.tell(meant, plain.meant(), field) && !conditions.refuse(last(field.field()), Caught.text(field)))
                .forEach(field -> rest.add(Caught.text(field)));
        if (problem.fields().isEmpty()) {
            rest.add(Caught.text(problem));
        }
        return rest;
    }

    /** What the last pricing said that belongs to no field. */
    List<String> leftOver() {
        return left.stream().map(Caught::text).toList();
    }

    /** Puts back what the browser kept of an interrupted session, and prices it. */
    void recover(Map<String, String> kept) {
        if (jobSite.isReadOnly()) {
            return;
        }
        Map.<String, HasValue<?, ?>>of("customerId", buyer.box(), "jobSite", jobSite, "date", day, "notes", notes).forEach((name, field) -> {
            if (kept.containsKey(name)) {
                Draft.put(field, kept.getOrDefault(name, ""));
            }
        });
        conditions.recover(kept);
        windows.recover(kept);
        plain.recover(kept);
        typed();
    }

    boolean isDirty() {
        return dirty;
    }

    void focusFirst() {
        buyer.box().focus();
    }

    /** What is typed, in words by label, to be compared with another version. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("customer", buyer.box().getValue() == null ? "" : buyer.box().getValue().name());
        words.put("jobSite", jobSite.getValue());
        words.put("date", day.getValue() == null ? "" : Formats.current().date(day.getValue()));
        words.put("notes", notes.getValue());
        words.put("conditions", conditions.words());
        words.put("windows", String.join("\n", windows.rows().stream().map(WindowRow::words).toList()));
        words.put("plain", String.join("\n", plain.meant().stream().map(PlainRow::words).toList()));
        return words;
    }
}
