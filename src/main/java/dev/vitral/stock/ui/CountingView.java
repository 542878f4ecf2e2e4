package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.stock.CountLineRow;
import dev.vitral.stock.CountRow;
import dev.vitral.stock.CountSheet;
import dev.vitral.stock.StockCounts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counting in the warehouse, on a phone or with a scanner: code or barcode, Enter, quantity, Enter; or one product of the sheet after another. */
@Route("conteos/:id/contar")
@RolesAllowed(Roles.CLERK)
@StyleSheet("stock.css")
class CountingView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final StockCounts counts;
    private final CountSheet sheet;
    private final H2 title = new H2();
    private final Span progress = new Span();
    private final TextField code = Fields.text();
    private final Div product = new Div();
    private final BigDecimalField quantity = Fields.decimal("");
    private final Paragraph said = new Paragraph();
    private long count;
    private @Nullable CountLineRow line;

    CountingView(StockCounts counts, CountSheet sheet) {
        this.counts = counts;
        this.sheet = sheet;
        code.setLabel(translate("counting.code"));
        code.setAutoselect(true);
        code.addKeyPressListener(Key.ENTER, e -> find());
        quantity.setLabel(translate("counting.quantity"));
        quantity.addKeyPressListener(Key.ENTER, e -> save());
        product.addClassName("counting-product");
        said.getElement().setAttribute("role", "status");
        Button save = new Button(translate("counting.save"), e -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button next = new Button(translate("counting.next"), e -> next());
        Button back = new Button(translate("counting.back"), e -> UI.getCurrentOrThrow().navigate("conteos/" + count));
        back.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(save, next, back);
        buttons.addClassName("counting-buttons");
        addClassName("counting");
        add(title, progress, code, product, quantity, said, buttons);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        CountRow found = id.matches("\\d{1,18}") ? counts.find(Long.parseLong(id)).orElse(null) : null;
        if (found == null) {
            event.forwardTo("conteos");
            return;
        }
        count = found.id();
        title.setText(found.folio() + " · " + found.warehouse());
        tell(found);
        show(null);
    }

    private void tell(CountRow row) {
        progress.setText(translate("count.progress", Formats.current().whole(row.counted()), Formats.current().whole(row.lines())));
    }

    private void find() {
        String typed = code.getValue().strip();
        if (typed.isEmpty()) {
            return;
        }
        List<CountLineRow> found = sheet.list(count, ListRequest.first(1).where(Map.of("barcode", typed))).items();
        if (found.isEmpty()) {
            found = sheet.list(count, ListRequest.first(20).where(Map.of("code", typed))).items().stream()
                    .filter(it -> it.productCode().equalsIgnoreCase(typed))
                    .toList();
        }
        said.setText(found.isEmpty() ? translate("counting.notOnSheet", typed) : "");
        show(found.isEmpty() ? null : found.getFirst());
        quantity.focus();
    }

    private void next() {
        List<CountLineRow> open = sheet.list(count, ListRequest.first(1).where(Map.of("done", "false"))).items();
        said.setText(open.isEmpty() ? translate("counting.allDone") : "");
        show(open.isEmpty() ? null : open.getFirst());
        if (!open.isEmpty()) {
            code.setValue(open.getFirst().productCode());
            quantity.focus();
        }
    }

    private void show(@Nullable CountLineRow shown) {
        line = shown;
        quantity.clear();
        quantity.setInvalid(false);
        product.removeAll();
        if (shown != null) {
            product.add(new Span(shown.description()), new Span(shown.unit() + (shown.location() == null ? "" : " · " + shown.location())));
        }
    }

    private void save() {
        String wanted = line == null ? code.getValue().strip() : line.productCode();
        if (wanted.isEmpty() || quantity.isEmpty()) {
            quantity.setErrorMessage(translate("error.field.required"));
            quantity.setInvalid(true);
            return;
        }
        try {
            CountLineRow counted = sheet.count(count, wanted, quantity.getValue());
            said.setText(translate("counting.saved", counted.productCode(), Formats.current().quantity(quantity.getValue()), counted.unit()));
            counts.find(count).ifPresent(this::tell);
            code.clear();
            show(null);
            code.focus();
        } catch (RuntimeException e) {
            quantity.setErrorMessage(Caught.text(Caught.problem(e)));
            quantity.setInvalid(true);
        }
    }

    @Override
    public String getPageTitle() {
        return translate("counting.title") + " · Vitral";
    }
}
