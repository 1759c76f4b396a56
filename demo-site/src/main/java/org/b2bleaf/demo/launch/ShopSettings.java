package org.b2bleaf.demo.launch;

import java.util.Map;

/**
 * How Fjord Supply sets B2Bleaf up, as Java system properties: weaker than what the merchant saves in the admin, stronger
 * than the defaults, and the same for storefront and admin. What was given on the command line stays.
 */
final class ShopSettings {

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("b2b.shop.name", "Fjord Supply"),
            Map.entry("b2b.mail.from", "orders@fjordsupply.example"),
            Map.entry("b2b.brand.colour", "#1f5c50"),
            Map.entry("b2b.storeAccess.allowedPaths", "/demo/**"),
            Map.entry("b2b.seller.name", "Fjord Supply AS"),
            Map.entry("b2b.seller.address", "Brygga 5; 5003 Bergen; Norway"),
            Map.entry("b2b.seller.taxId", "NO 912 345 678 MVA"),
            Map.entry("b2b.bank.name", "Vestlandsbanken"),
            Map.entry("b2b.bank.account", "NO93 8601 1117 947"),
            Map.entry("b2b.bank.code", "VESTNO22"),
            // Broadleaf's Money takes it where no request says otherwise; else the machine's locale decides.
            Map.entry("currency.default", "EUR"),
            // Broadleaf's support messages go to the log files; by default they go to the terminal.
            Map.entry("SupportLogger.adapter.fqcn", "org.broadleafcommerce.common.logging.SLF4JSupportLoggerAdapter"));

    private ShopSettings() {}

    static void apply() {
        SETTINGS.forEach(ShopSettings::unlessGiven);
    }

    private static void unlessGiven(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
