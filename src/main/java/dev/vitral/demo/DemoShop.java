package dev.vitral.demo;

import dev.vitral.access.Role;
import dev.vitral.access.Users;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.customers.Customer;
import dev.vitral.customers.Customers;
import dev.vitral.purchasing.Supplier;
import dev.vitral.purchasing.Suppliers;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.PartyRecord;
import dev.vitral.shared.Roles;
import dev.vitral.shared.TaxCountry;
import dev.vitral.shared.TaxId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Opens the demo shop, whole or not at all. */
@Service
class DemoShop {
    private static final String PASSWORD = "Vitral-demo-2026";

    private final Users users;
    private final Suppliers suppliers;
    private final Customers customers;
    private final DemoCatalogue catalogue;
    private final DemoTrade trade;
    private final Catalog catalog;

    DemoShop(Users users, Suppliers suppliers, Customers customers, DemoCatalogue catalogue, DemoTrade trade, Catalog catalog) {
        this.users = users;
        this.suppliers = suppliers;
        this.customers = customers;
        this.catalogue = catalogue;
        this.trade = trade;
        this.catalog = catalog;
    }

    /** Users, parties, catalogue, templates, stock and quotations in one transaction: a start that is killed in it leaves nothing behind. */
    @Transactional
    public void open() {
        users.create("capturista", "Carmen Torres", Role.CLERK, PASSWORD);
        users.create("gerente", "Gerardo Rangel", Role.MANAGER, PASSWORD);
        users.create("admin", "Adriana Dávila", Role.ADMIN, PASSWORD);
        JsonNode parties = DemoFile.read("parties.json");
        List<Supplier> sources = new ArrayList<>();
        parties.get("suppliers").forEach(node -> {
            Supplier supplier = filled(new Supplier(), node);
            supplier.setCreditDays(node.get("creditDays").asInt());
            supplier.setLeadTimeDays(node.get("leadTimeDays").asInt());
            sources.add(suppliers.save(supplier));
        });
        List<Customer> buyers = new ArrayList<>();
        parties.get("customers").forEach(node -> {
            Customer customer = filled(new Customer(), node);
            customer.setJobSite(node.path("jobSite").asString(""));
            if (customer.getEmail() != null) {
                customer.consent(Instant.now().minus(Duration.ofDays(20)), "Formato firmado en mostrador");
            }
            buyers.add(customers.save(customer));
        });
        List<Product> products = catalogue.enter(sources);
        as("capturista", Roles.CLERK, () -> trade.fill(products, buyers));
    }

    /** What happened since: a price that rose, quotations sent and decided, each its own revision in the history. */
    public void trade() {
        as("gerente", Roles.MANAGER, () -> {
            Product rail = catalog.findByCode("P3-RIE").orElseThrow();
            rail.setPricing(new BigDecimal("320.00"), new BigDecimal("1.50"), null);
            catalog.save(rail);
        });
        as("capturista", Roles.CLERK, trade::decide);
    }

    private static void as(String user, String role, Runnable work) {
        CurrentUser.as(user, role, () -> {
            work.run();
            return true;
        });
    }

    private static <T extends PartyRecord> T filled(T party, JsonNode node) {
        if (node.has("taxId")) {
            party.setTaxIdentity(TaxId.of(TaxCountry.valueOf(node.get("taxCountry").asString()), node.get("taxId").asString()));
        }
        party.setName(node.get("name").asString());
        party.setTradeName(node.path("tradeName").asString(""));
        party.setContactName(node.path("contactName").asString(""));
        party.setEmail(node.path("email").asString(""));
        party.setPhone(node.path("phone").asString(""));
        party.setAddress(node.path("address").asString(""));
        return party;
    }
}
