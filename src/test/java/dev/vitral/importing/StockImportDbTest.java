package dev.vitral.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.purchasing.Suppliers;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Roles;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opening stock, movements, price lists and parties from files (IMP-1, IMP-2). */
@AppTest
class StockImportDbTest {
    @Autowired
    Imports imports;

    @Autowired
    Catalog catalog;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Samples samples;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void opens_the_stock_once_however_often_the_file_is_run() {
        Product product = samples.product();
        byte[] file = ImportFilesOf.xlsx(List.of(new String[] {"Clave", "Inv. Final", "Costo"}, new String[] {product.getCode(), "25", "80"}));
        ImportBatch applied = apply(upload("opening-stock", file));
        assertThat(applied.state()).isEqualTo(ImportState.APPLIED);
        assertThat(onHand(product)).isEqualTo("25.000000");
        ImportBatch again = upload("opening-stock", file);
        assertThat(again.counts()).isEqualTo(new ImportBatch.Counts(1, 0, 0, 1, 0));
        apply(again);
        assertThat(onHand(product)).isEqualTo("25.000000");

        as(() -> imports.undo(applied.id(), false));
        assertThat(onHand(product)).isEqualTo("0.000000");
    }

    @Test
    void posts_movements_once_and_tells_a_row_that_says_otherwise() {
        Product product = samples.product();
        String[] head = {"codigo", "tipo", "cantidad", "costo", "referencia"};
        byte[] file = ImportFilesOf.xlsx(List.of(head, new String[] {product.getCode(), "Entrada", "10", "5", "FAC-1"}, new String[] {product.getCode(), "Salida", "4", "", "OT-1"}));
        ImportBatch applied = apply(upload("movements", file));
        assertThat(applied.counts()).isEqualTo(new ImportBatch.Counts(2, 2, 0, 0, 0));
        assertThat(onHand(product)).isEqualTo("6.000000");
        assertThat(upload("movements", file).counts().unchanged()).isEqualTo(2);
        ImportBatch other = upload("movements", ImportFilesOf.xlsx(List.of(head, new String[] {product.getCode(), "Entrada", "11", "5", "FAC-1"})));
        assertThat(as(() -> imports.rows(other.id(), ListRequest.first(10)).items()).getFirst().errors()).extracting(FieldError::code).containsExactly("import.postedOtherwise");
    }

    @Test
    void a_price_list_changes_costs_and_the_price_follows() {
        Product product = samples.product();
        String unknown = Samples.code();
        ImportBatch read = upload("price-lists", ImportFilesOf.xlsx(List.of(new String[] {"SKU", "Precio"}, new String[] {product.getCode(), "200"}, new String[] {unknown, "1"})));
        assertThat(read.counts()).isEqualTo(new ImportBatch.Counts(2, 0, 1, 0, 1));
        assertThat(as(() -> imports.rows(read.id(), ListRequest.first(10)).items()).getFirst().changes())
                .containsExactly(new FieldDiff("cost", "100", "200"), new FieldDiff("price", "145", "290"));
        apply(read);
        assertThat(as(() -> catalog.findByCode(product.getCode())).orElseThrow().getPrice()).isEqualByComparingTo("290");
    }

    @Test
    void suppliers_are_found_by_tax_id_else_by_name() {
        String name = "Vidrios " + Samples.code();
        byte[] file = ImportFilesOf.xlsx(List.of(new String[] {"Razón social", "RIF", "Correo"}, new String[] {name, "", "ventas@vidrios.com"}));
        apply(upload("suppliers", file));
        assertThat(upload("suppliers", file).counts().unchanged()).isEqualTo(1);
        ImportBatch changed = upload("suppliers", ImportFilesOf.xlsx(List.of(new String[] {"nombre", "teléfono"}, new String[] {name.toUpperCase(), "442 000"})));
        assertThat(changed.counts().updated()).isEqualTo(1);
        assertThat(upload("customers", file).counts().created()).isEqualTo(1);
    }

    private String onHand(Product product) {
        return jdbc.queryForObject("SELECT on_hand FROM stock_level WHERE product_id = ?", String.class, product.getId());
    }

    private ImportBatch upload(String kind, byte[] file) {
        return as(() -> imports.upload(kind, "libro.xlsx", new ByteArrayInputStream(file), null));
    }

    private ImportBatch apply(ImportBatch batch) {
        return as(() -> imports.apply(batch.id(), true));
    }

    private static <T> T as(Supplier<T> work) {
        return CurrentUser.as("admin", Roles.ADMIN, work);
    }
}
