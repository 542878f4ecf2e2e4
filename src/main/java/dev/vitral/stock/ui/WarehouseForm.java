package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.RecordForm;
import dev.vitral.stock.Location;
import dev.vitral.stock.Warehouse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A warehouse; its racks and bins are typed one a line, the code before the first space. */
class WarehouseForm extends RecordForm<Warehouse> {
    private final TextField code = Fields.text();

    WarehouseForm() {
        super("warehouse", Warehouse.class);
        TextArea locations = Fields.area();
        locations.setMaxRows(20);
        locations.setHelperText(translate("warehouse.locations.help"));
        section(
                "identity",
                field("code", code, Warehouse::getCode, Warehouse::setCode),
                field("name", Fields.text(), Warehouse::getName, Warehouse::setName),
                wide(field("address", Fields.area(), WarehouseForm::address, Warehouse::setAddress)),
                wide(field("locations", locations, WarehouseForm::text, (warehouse, text) -> warehouse.replaceLocations(spots(text)))));
    }

    private static String address(Warehouse warehouse) {
        return warehouse.getAddress() == null ? "" : warehouse.getAddress();
    }

    private static String text(Warehouse warehouse) {
        return warehouse.getLocations().stream().map(WarehouseForm::line).collect(Collectors.joining("\n"));
    }

    private static String line(Location location) {
        return location.getName() == null ? location.getCode() : location.getCode() + " " + location.getName();
    }

    private static Map<String, @Nullable String> spots(String text) {
        Map<String, @Nullable String> spots = new LinkedHashMap<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            String[] parts = line.split("\\s+", 2);
            spots.put(parts[0], parts.length > 1 ? parts[1] : null);
        });
        return spots;
    }

    @Override
    public void read(Warehouse warehouse) {
        super.read(warehouse);
        code.setReadOnly(warehouse.isSaved() || isReadOnly(warehouse));
    }

    @Override
    protected String code(Warehouse warehouse) {
        return warehouse.getCode();
    }

    @Override
    protected String title(Warehouse warehouse) {
        return warehouse.getName();
    }
}
