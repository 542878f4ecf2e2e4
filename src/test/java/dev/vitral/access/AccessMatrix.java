package dev.vitral.access;

import static dev.vitral.access.AccessMatrix.Who.ADMIN;
import static dev.vitral.access.AccessMatrix.Who.ANYONE;
import static dev.vitral.access.AccessMatrix.Who.CLERK;
import static dev.vitral.access.AccessMatrix.Who.MANAGER;
import static dev.vitral.access.AccessMatrix.Who.SIGNED_IN;

import java.util.List;

/**
 * Who may do what (ASVS 8.2.1). Whoever adds an endpoint or a view adds a row here; {@link AccessMatrixTest} fails without it and tries every row as every
 * role. A role may do what those below it may.
 */
final class AccessMatrix {
    private AccessMatrix() {}

    /** From which role on. */
    enum Who {
        ANYONE, SIGNED_IN, CLERK, MANAGER, ADMIN
    }

    /** An endpoint; {@code body} where it takes effect only behind a body that can be read, else empty. */
    record Endpoint(String method, String path, Who from, String body) {
        Endpoint(String method, String path, Who from) {
            this(method, path, from, "{}");
        }

        String key() {
            return method + " " + path;
        }
    }

    /** A view by its route template. */
    record View(String route, Who from) {}

    private static final String TEMPLATE = """
            {"code": "999999999", "description": "Matriz", "parameters": ["A", "H"], "labourPerM2": "1", "installationPerM2": "1", "components": []}""";

    private static final String GOLDEN = """
            {"name": "Matriz", "window": {"template": "X", "widthMm": 1000, "heightMm": 1000, "glass": "V6C", "colour": "natural", "quantity": 1}}""";
    private static final String NAMED = """
            {"code": "MATRIZ", "name": "Matriz"}""";
    private static final String CURRENCY = """
            {"code": "XTS", "name": "Matriz", "symbol": "X"}""";
    private static final String EXCHANGE_RATE = """
            {"currency": "USD", "date": "1990-01-01", "rate": 1}""";
    private static final String PRICE_CHANGE = """
            {"kind": "COST_PERCENT", "amount": 1, "filters": {"code": "NO-HAY-TAL"}}""";
    private static final String WHAT_IF = """
            {"title": "Matriz", "costs": [{"productCode": "NO-HAY-TAL", "percent": 1}]}""";
    private static final String FINISH = """
            {"code": "MATRIZ", "name": "Matriz", "priceFactor": 1}""";
    private static final String TAX_RATE = """
            {"code": "MATRIZ", "name": "Matriz", "country": "MX", "rate": 0.16, "validFrom": "2026-01-01"}""";

    /** To come, so that nothing is closed. */
    private static final String CLOSE = """
            {"date": "2999-12-31"}""";
    private static final String WORK_PLAN = """
            {"priority": "HIGH"}""";
    private static final String WORK_MOVE = """
            {"state": "RECEIVED"}""";
    private static final String REASON = """
            {"reason": "Matriz"}""";
    private static final String COUNT = """
            {"scope": "PRODUCTS", "products": ["MATRIZ-NO-HAY"]}""";

    static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint("POST", "/api/v1/auth/login", ANYONE),
            new Endpoint("POST", "/api/v1/auth/refresh", ANYONE),
            new Endpoint("POST", "/api/v1/auth/logout", ANYONE),
            new Endpoint("GET", "/api/v1/products", CLERK),
            new Endpoint("GET", "/api/v1/products/code-preview", CLERK),
            new Endpoint("GET", "/api/v1/products/{id}", CLERK),
            new Endpoint("POST", "/api/v1/products", CLERK),
            new Endpoint("PUT", "/api/v1/products/{id}", CLERK),
            new Endpoint("DELETE", "/api/v1/products/{id}", MANAGER),
            new Endpoint("POST", "/api/v1/products/{id}/restore", MANAGER),
            new Endpoint("GET", "/api/v1/currencies", CLERK),
            new Endpoint("GET", "/api/v1/currencies/{id}", CLERK),
            new Endpoint("POST", "/api/v1/currencies", ADMIN, CURRENCY),
            new Endpoint("PUT", "/api/v1/currencies/{id}", ADMIN, CURRENCY),
            new Endpoint("DELETE", "/api/v1/currencies/{id}", ADMIN),
            new Endpoint("POST", "/api/v1/currencies/{id}/restore", ADMIN),
            new Endpoint("GET", "/api/v1/exchange-rates/on", CLERK),
            new Endpoint("GET", "/api/v1/exchange-rates", CLERK),
            new Endpoint("GET", "/api/v1/exchange-rates/{id}", CLERK),
            new Endpoint("POST", "/api/v1/exchange-rates", MANAGER, EXCHANGE_RATE),
            new Endpoint("PUT", "/api/v1/exchange-rates/{id}", MANAGER, EXCHANGE_RATE),
            new Endpoint("DELETE", "/api/v1/exchange-rates/{id}", MANAGER),
            new Endpoint("POST", "/api/v1/exchange-rates/{id}/restore", MANAGER),
            new Endpoint("GET", "/api/v1/what-ifs", MANAGER),
            new Endpoint("GET", "/api/v1/what-ifs/{id}", MANAGER),
            new Endpoint("GET", "/api/v1/what-ifs/{id}/rows", MANAGER),
            new Endpoint("POST", "/api/v1/what-ifs", MANAGER, WHAT_IF),
            new Endpoint("POST", "/api/v1/what-ifs/{id}/apply", MANAGER),
            new Endpoint("POST", "/api/v1/what-ifs/{id}/resume", MANAGER),
            new Endpoint("DELETE", "/api/v1/what-ifs/{id}", MANAGER),
            new Endpoint("GET", "/api/v1/price-changes", CLERK),
            new Endpoint("GET", "/api/v1/price-changes/{id}", CLERK),
            new Endpoint("GET", "/api/v1/price-changes/{id}/rows", CLERK),
            new Endpoint("POST", "/api/v1/price-changes", MANAGER, PRICE_CHANGE),
            new Endpoint("POST", "/api/v1/price-changes/{id}/apply", MANAGER),
            new Endpoint("POST", "/api/v1/price-changes/{id}/undo", MANAGER),
            new Endpoint("POST", "/api/v1/price-changes/{id}/resume", MANAGER),
            new Endpoint("DELETE", "/api/v1/price-changes/{id}", MANAGER),
            new Endpoint("GET", "/api/v1/categories", CLERK),
            new Endpoint("GET", "/api/v1/categories/{id}", CLERK),
            new Endpoint("POST", "/api/v1/categories", ADMIN, NAMED),
            new Endpoint("PUT", "/api/v1/categories/{id}", ADMIN, NAMED),
            new Endpoint("DELETE", "/api/v1/categories/{id}", ADMIN),
            new Endpoint("POST", "/api/v1/categories/{id}/restore", ADMIN),
            new Endpoint("GET", "/api/v1/units", CLERK),
            new Endpoint("GET", "/api/v1/units/{id}", CLERK),
            new Endpoint("POST", "/api/v1/units", ADMIN, NAMED),
            new Endpoint("PUT", "/api/v1/units/{id}", ADMIN, NAMED),
            new Endpoint("DELETE", "/api/v1/units/{id}", ADMIN),
            new Endpoint("POST", "/api/v1/units/{id}/restore", ADMIN),
            new Endpoint("GET", "/api/v1/finishes", CLERK),
            new Endpoint("GET", "/api/v1/finishes/{id}", CLERK),
            new Endpoint("POST", "/api/v1/finishes", ADMIN, FINISH),
            new Endpoint("PUT", "/api/v1/finishes/{id}", ADMIN, FINISH),
            new Endpoint("DELETE", "/api/v1/finishes/{id}", ADMIN),
            new Endpoint("POST", "/api/v1/finishes/{id}/restore", ADMIN),
            new Endpoint("GET", "/api/v1/tax-rates", CLERK),
            new Endpoint("GET", "/api/v1/tax-rates/{id}", CLERK),
            new Endpoint("POST", "/api/v1/tax-rates", ADMIN, TAX_RATE),
            new Endpoint("PUT", "/api/v1/tax-rates/{id}", ADMIN, TAX_RATE),
            new Endpoint("DELETE", "/api/v1/tax-rates/{id}", ADMIN),
            new Endpoint("POST", "/api/v1/tax-rates/{id}/restore", ADMIN),
            new Endpoint("GET", "/api/v1/suppliers", CLERK),
            new Endpoint("GET", "/api/v1/suppliers/{id}", CLERK),
            new Endpoint("POST", "/api/v1/suppliers", CLERK),
            new Endpoint("PUT", "/api/v1/suppliers/{id}", CLERK),
            new Endpoint("DELETE", "/api/v1/suppliers/{id}", MANAGER),
            new Endpoint("POST", "/api/v1/suppliers/{id}/restore", MANAGER),
            new Endpoint("GET", "/api/v1/suppliers/performance", CLERK),
            new Endpoint("GET", "/api/v1/suppliers/{id}/performance", CLERK),
            new Endpoint("GET", "/api/v1/purchase-orders", CLERK),
            new Endpoint("GET", "/api/v1/purchase-orders/{id}", CLERK),
            new Endpoint("POST", "/api/v1/purchase-orders", CLERK),
            new Endpoint("PUT", "/api/v1/purchase-orders/{id}", CLERK),
            new Endpoint("GET", "/api/v1/purchase-orders/{id}/pdf", CLERK),
            new Endpoint("POST", "/api/v1/purchase-orders/{id}/send", CLERK),
            new Endpoint("POST", "/api/v1/purchase-orders/{id}/revise", CLERK),
            new Endpoint("POST", "/api/v1/purchase-orders/{id}/cancel", CLERK),
            new Endpoint("POST", "/api/v1/purchase-orders/{id}/close", MANAGER),
            new Endpoint("POST", "/api/v1/purchase-orders/{id}/receive", CLERK),
            new Endpoint("GET", "/api/v1/purchase-orders/{id}/receipts", CLERK),
            new Endpoint("GET", "/api/v1/receipts/{id}", CLERK),
            new Endpoint("POST", "/api/v1/receipts/{id}/reverse", CLERK),
            new Endpoint("GET", "/api/v1/low-stock", CLERK),
            new Endpoint("GET", "/api/v1/low-stock/suppliers", CLERK),
            new Endpoint("POST", "/api/v1/low-stock/orders", CLERK),
            new Endpoint("GET", "/api/v1/customers", CLERK),
            new Endpoint("GET", "/api/v1/customers/{id}", CLERK),
            new Endpoint("POST", "/api/v1/customers", CLERK),
            new Endpoint("PUT", "/api/v1/customers/{id}", CLERK),
            new Endpoint("DELETE", "/api/v1/customers/{id}", MANAGER),
            new Endpoint("POST", "/api/v1/customers/{id}/restore", MANAGER),
            new Endpoint("GET", "/api/v1/products/{id}/kardex", CLERK),
            new Endpoint("GET", "/api/v1/stock", CLERK),
            new Endpoint("GET", "/api/v1/products/{id}/stock", CLERK),
            new Endpoint("GET", "/api/v1/warehouses", CLERK),
            new Endpoint("GET", "/api/v1/warehouses/{id}", CLERK),
            new Endpoint("POST", "/api/v1/warehouses", MANAGER, NAMED),
            new Endpoint("PUT", "/api/v1/warehouses/{id}", MANAGER, NAMED),
            new Endpoint("DELETE", "/api/v1/warehouses/{id}", MANAGER),
            new Endpoint("POST", "/api/v1/warehouses/{id}/restore", MANAGER),
            new Endpoint("GET", "/api/v1/counts", CLERK),
            new Endpoint("GET", "/api/v1/counts/{id}", CLERK),
            new Endpoint("GET", "/api/v1/counts/{id}/lines", CLERK),
            new Endpoint("GET", "/api/v1/counts/{id}/pdf", CLERK),
            new Endpoint("POST", "/api/v1/counts", MANAGER, COUNT),
            new Endpoint("PUT", "/api/v1/counts/{id}/lines/{product}", CLERK),
            new Endpoint("POST", "/api/v1/counts/{id}/review", CLERK),
            new Endpoint("POST", "/api/v1/counts/{id}/recount", MANAGER),
            new Endpoint("POST", "/api/v1/counts/{id}/approve", MANAGER),
            new Endpoint("POST", "/api/v1/counts/{id}/cancel", MANAGER),
            new Endpoint("GET", "/api/v1/transfers", CLERK),
            new Endpoint("GET", "/api/v1/transfers/{id}", CLERK),
            new Endpoint("POST", "/api/v1/transfers", CLERK),
            new Endpoint("GET", "/api/v1/offcuts", CLERK),
            new Endpoint("GET", "/api/v1/offcuts/labels.pdf", CLERK),
            new Endpoint("GET", "/api/v1/offcuts/{id}", CLERK),
            new Endpoint("POST", "/api/v1/offcuts", CLERK),
            new Endpoint("PUT", "/api/v1/offcuts/{id}", CLERK),
            new Endpoint("POST", "/api/v1/offcuts/{id}/scrap", CLERK, REASON),
            new Endpoint("GET", "/api/v1/work-orders", CLERK),
            new Endpoint("GET", "/api/v1/work-orders/{id}", CLERK),
            new Endpoint("GET", "/api/v1/work-orders/{id}/pieces", CLERK),
            new Endpoint("GET", "/api/v1/work-orders/{id}/cutting-plan", CLERK),
            new Endpoint("GET", "/api/v1/work-orders/{id}/cutting-plan/drawing.svg", CLERK),
            new Endpoint("GET", "/api/v1/work-orders/{id}/cutting-plan/labels.pdf", CLERK),
            new Endpoint("GET", "/api/v1/work-orders/{id}/cutting-plan/pdf", CLERK),
            new Endpoint("POST", "/api/v1/work-orders/{id}/cutting-plan", CLERK),
            new Endpoint("POST", "/api/v1/work-orders/{id}/cutting-plan/lines/{line}/lock", CLERK),
            new Endpoint("POST", "/api/v1/work-orders/{id}/cutting-plan/lines/{line}/unlock", CLERK),
            new Endpoint("GET", "/api/v1/work-orders/{id}/materials", CLERK),
            new Endpoint("GET", "/api/v1/work-orders/{id}/shortages", CLERK),
            new Endpoint("PUT", "/api/v1/work-orders/{id}", CLERK, WORK_PLAN),
            new Endpoint("POST", "/api/v1/work-orders/{id}/move", CLERK, WORK_MOVE),
            new Endpoint("POST", "/api/v1/work-orders/{id}/consumption", CLERK),
            new Endpoint("POST", "/api/v1/work-orders/{id}/consumption/undo", CLERK, REASON),
            new Endpoint("POST", "/api/v1/work-orders/{id}/cancel", MANAGER),
            new Endpoint("POST", "/api/v1/work-orders/{id}/reserve", CLERK),
            new Endpoint("POST", "/api/v1/work-orders/{id}/purchase-orders", CLERK),
            new Endpoint("GET", "/api/v1/reservations", CLERK),
            new Endpoint("GET", "/api/v1/reservations/{id}", CLERK),
            new Endpoint("POST", "/api/v1/reservations/{id}/release", MANAGER),
            new Endpoint("GET", "/api/v1/movements", CLERK),
            new Endpoint("GET", "/api/v1/movements/{id}", CLERK),
            new Endpoint("POST", "/api/v1/movements", CLERK),
            new Endpoint("POST", "/api/v1/movements/{id}/reverse", CLERK),
            new Endpoint("GET", "/api/v1/day-closes", CLERK),
            new Endpoint("GET", "/api/v1/day-closes/{date}", CLERK),
            new Endpoint("GET", "/api/v1/day-closes/{date}/lines", CLERK),
            new Endpoint("GET", "/api/v1/day-closes/{date}/file", CLERK),
            new Endpoint("POST", "/api/v1/day-closes", MANAGER, CLOSE),
            new Endpoint("GET", "/api/v1/valuation", CLERK),
            new Endpoint("GET", "/api/v1/valuation/total", CLERK),
            new Endpoint("GET", "/api/v1/valuation/file", CLERK),
            new Endpoint("GET", "/api/v1/inventory-book", CLERK),
            new Endpoint("GET", "/api/v1/inventory-book/totals", CLERK),
            new Endpoint("GET", "/api/v1/inventory-book/file", CLERK),
            new Endpoint("POST", "/api/v1/day-closes/{date}/reopen", ADMIN, REASON),
            new Endpoint("POST", "/api/v1/formulas/evaluate", CLERK),
            new Endpoint("POST", "/api/v1/cutting/bars", CLERK),
            new Endpoint("POST", "/api/v1/cutting/sheets", CLERK),
            new Endpoint("GET", "/api/v1/quotes", CLERK),
            new Endpoint("GET", "/api/v1/quotes/{id}", CLERK),
            new Endpoint("POST", "/api/v1/quotes", CLERK),
            new Endpoint("PUT", "/api/v1/quotes/{id}", CLERK),
            new Endpoint("DELETE", "/api/v1/quotes/{id}", MANAGER),
            new Endpoint("POST", "/api/v1/quotes/{id}/restore", MANAGER),
            new Endpoint("POST", "/api/v1/quotes/{id}/send", CLERK),
            new Endpoint("POST", "/api/v1/quotes/{id}/accept", CLERK),
            new Endpoint("POST", "/api/v1/quotes/{id}/reject", CLERK),
            new Endpoint("POST", "/api/v1/quotes/{id}/cancel", CLERK),
            new Endpoint("GET", "/api/v1/quotes/approvals", MANAGER),
            new Endpoint("GET", "/api/v1/quotes/{id}/approval", CLERK),
            new Endpoint("POST", "/api/v1/quotes/{id}/approval", CLERK),
            new Endpoint("POST", "/api/v1/quotes/{id}/approval/decision", MANAGER, "{\"approved\":true}"),
            new Endpoint("POST", "/api/v1/quotes/{id}/reprice", CLERK),
            new Endpoint("POST", "/api/v1/quotes/{id}/revise", CLERK),
            new Endpoint("GET", "/api/v1/quotes/{id}/revisions", CLERK),
            new Endpoint("POST", "/api/v1/quotes/{id}/duplicate", CLERK),
            new Endpoint("GET", "/api/v1/quotes/{id}/bridge", CLERK),
            new Endpoint("GET", "/api/v1/quotes/{id}/bridge/materials", CLERK),
            new Endpoint("GET", "/api/v1/quotes/{id}/explanation", CLERK),
            new Endpoint("GET", "/api/v1/quotes/{id}/policies", CLERK),
            new Endpoint("POST", "/api/v1/quotes/{id}/link", CLERK),
            new Endpoint("POST", "/api/v1/quotes/{id}/link/revoke", CLERK),
            new Endpoint("GET", "/api/v1/quotes/{id}/links", CLERK),
            new Endpoint("POST", "/api/v1/quotes/{id}/email", CLERK),
            new Endpoint("GET", "/api/v1/quotes/{id}/emails", CLERK),
            new Endpoint("GET", "/aceptar/{token}", ANYONE),
            new Endpoint("GET", "/aceptar/{token}/cotizacion.pdf", ANYONE),
            new Endpoint("GET", "/aceptar/{token}/aceptar", ANYONE),
            new Endpoint("GET", "/aceptar/{token}/rechazar", ANYONE),
            new Endpoint("POST", "/aceptar/{token}/aceptar", ANYONE),
            new Endpoint("POST", "/aceptar/{token}/rechazar", ANYONE),
            new Endpoint("GET", "/api/v1/quotes/{id}/pdf", CLERK),
            new Endpoint("GET", "/api/v1/quotes/{id}/drawing.svg", CLERK),
            new Endpoint("GET", "/api/v1/templates", CLERK),
            new Endpoint("GET", "/api/v1/templates/{code}", CLERK),
            new Endpoint("POST", "/api/v1/templates", MANAGER, TEMPLATE),
            new Endpoint("PUT", "/api/v1/templates/{code}", MANAGER, TEMPLATE),
            new Endpoint("DELETE", "/api/v1/templates/{code}", MANAGER),
            new Endpoint("POST", "/api/v1/templates/{code}/restore", MANAGER),
            new Endpoint("GET", "/api/v1/templates/{code}/versions", CLERK),
            new Endpoint("GET", "/api/v1/templates/{code}/versions/{number}", CLERK),
            new Endpoint("GET", "/api/v1/templates/{code}/check", CLERK),
            new Endpoint("GET", "/api/v1/templates/{code}/uses", CLERK),
            new Endpoint("GET", "/api/v1/templates/{code}/differences", CLERK),
            new Endpoint("GET", "/api/v1/templates/{code}/golden", CLERK),
            new Endpoint("POST", "/api/v1/templates/{code}/golden", MANAGER, GOLDEN),
            new Endpoint("DELETE", "/api/v1/templates/{code}/golden/{id}", MANAGER),
            new Endpoint("POST", "/api/v1/templates/{code}/publish", MANAGER),
            new Endpoint("GET", "/api/v1/{collection}/{id}/history", CLERK),
            new Endpoint("GET", "/api/v1/change-sets", CLERK),
            new Endpoint("GET", "/api/v1/change-sets/{id}", CLERK),
            new Endpoint("GET", "/api/v1/change-sets/{id}/changes", CLERK),
            new Endpoint("POST", "/api/v1/change-sets/{id}/undo", CLERK),
            new Endpoint("POST", "/api/v1/imports", CLERK),
            new Endpoint("GET", "/api/v1/imports", CLERK),
            new Endpoint("GET", "/api/v1/imports/{id}", CLERK),
            new Endpoint("GET", "/api/v1/imports/{id}/rows", CLERK),
            new Endpoint("PUT", "/api/v1/imports/{id}/mapping", CLERK),
            new Endpoint("POST", "/api/v1/imports/{id}/apply", CLERK),
            new Endpoint("POST", "/api/v1/imports/{id}/undo", CLERK),
            new Endpoint("GET", "/api/v1/imports/templates/{kind}", CLERK),
            new Endpoint("GET", "/api/v1/imports/{id}/errors.xlsx", CLERK),
            new Endpoint("GET", "/api/v1/imports/{id}/errors.csv", CLERK),
            new Endpoint("GET", "/api/v1/jobs", CLERK),
            new Endpoint("GET", "/api/v1/jobs/{id}", CLERK),
            new Endpoint("POST", "/api/v1/jobs/{id}/cancel", CLERK),
            new Endpoint("GET", "/api/v1/jobs/{id}/file", CLERK),
            new Endpoint("GET", "/api/health", ANYONE),
            new Endpoint("GET", "/api/health/", ANYONE),
            new Endpoint("GET", "/health", ANYONE),
            new Endpoint("GET", "/api/health/ready", ANYONE),
            new Endpoint("GET", "/api/health/live", ANYONE),
            new Endpoint("GET", "/api/health/version", ANYONE),
            new Endpoint("GET", "/api/health/database", ADMIN),
            new Endpoint("GET", "/api/v1/openapi.json", CLERK),
            new Endpoint("GET", "/api/v1/openapi.json.yaml", CLERK),
            new Endpoint("GET", "/api/v1/openapi.json/swagger-config", CLERK),
            new Endpoint("GET", "/api/docs", CLERK));

    static final List<View> VIEWS = List.of(
            new View("login", ANYONE),
            new View("password", SIGNED_IN),
            new View("", SIGNED_IN),
            new View("productos/:id?", CLERK),
            new View("cambios-de-precio/:id?", MANAGER),
            new View("escenarios/:id?", MANAGER),
            new View("categorias/:id?", CLERK),
            new View("unidades/:id?", CLERK),
            new View("acabados/:id?", CLERK),
            new View("impuestos/:id?", CLERK),
            new View("monedas/:id?", CLERK),
            new View("tipos-de-cambio/:id?", CLERK),
            new View("proveedores/:id?", CLERK),
            new View("clientes/:id?", CLERK),
            new View("ordenes-compra/:id?", CLERK),
            new View("bajo-minimo", CLERK),
            new View("desempeno-proveedores", CLERK),
            new View("importar/:id?", CLERK),
            new View("movimientos/:id?", CLERK),
            new View("kardex/:id?", CLERK),
            new View("cierre-de-dia/:id?", CLERK),
            new View("existencias-a-una-fecha/:date?", CLERK),
            new View("libro-de-inventario/:from?/:to?", CLERK),
            new View("existencias/:id?", CLERK),
            new View("traspasos/:id?", CLERK),
            new View("conteos/:id?", CLERK),
            new View("conteos/:id/contar", CLERK),
            new View("almacenes/:id?", MANAGER),
            new View("ordenes-trabajo/:id?", CLERK),
            new View("tablero", CLERK),
            new View("retazos/:id?", CLERK),
            new View("trabajos/:id?", CLERK),
            new View("cambios/:id?", CLERK),
            new View("plantillas/:id?", CLERK),
            new View("cotizaciones/:id?", CLERK));
}
