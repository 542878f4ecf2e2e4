package dev.vitral.purchasing.ui;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.SignedInAs;
import dev.vitral.purchasing.Suppliers;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.TaxCountry;
import dev.vitral.shared.ui.TaxIdField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@SignedInAs("capturista")
class SuppliersViewTest extends SpringBrowserlessTest {
    @Autowired
    Suppliers suppliers;

    @Test
    void keeps_a_supplier_with_its_rif_as_it_is_stored() {
        String name = "Perfiles " + Samples.code();
        fill(name, TaxCountry.VE, "J-95036-9");
        var row = asClerk(() -> suppliers.list(ListRequest.first(5).matching(name))).items().getFirst();
        assertThat(row.taxId()).isEqualTo("J000950369");
    }

    @Test
    void tells_at_the_field_what_is_wrong_with_an_rfc() {
        fill("Vidrios " + Samples.code(), TaxCountry.MX, "ABC123");
        TaxIdField field = $(TaxIdField.class).single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("No tiene la forma de un RFC o RIF.");
    }

    private void fill(String name, TaxCountry country, String taxId) {
        UI.getCurrent().navigate("proveedores/nuevo");
        test($(TextField.class).withCondition(f -> "name".equals(f.getElement().getAttribute("data-field"))).single()).setValue(name);
        $(TaxIdField.class).single().setValue(new TaxIdField.Typed(country, taxId));
        test($(Button.class).withText("Guardar").single()).click();
    }
}
