package org.b2bleaf.demo.launch;

import java.util.Map;

/**
 * How Fjord Supply sets B2Bleaf up, as Java system properties: weaker than what the merchant saves in the admin, stronger
 * than the defaults, and the same for storefront and admin. What was given on the command line stays.
 */
final class ShopSettings {

    private static final Map<String, String> SETTINGS = Map.of(
            "b2b.shop.name", "Fjord Supply",
            "b2b.mail.from", "orders@fjordsupply.example",
            "b2b.brand.colour", "#1f5c50",
            "b2b.storeAccess.allowedPaths", "/demo/**",
            // Broadleaf's Money takes it where no request says otherwise; else the machine's locale decides.
            "currency.default", "EUR",
            // Broadleaf's support messages go to the log files; by default they go to the terminal.
            "SupportLogger.adapter.fqcn", "org.broadleafcommerce.common.logging.SLF4JSupportLoggerAdapter");

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
