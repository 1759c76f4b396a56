package org.b2bleaf.demo.features;

import org.b2bleaf.company.rules.LocationAct;
import org.b2bleaf.testkit.VisibilityMatrix;

/**
 * Every path of the storefront module and of the demo's own shop, and which record it takes. A new path without a row here
 * fails the build ({@code VisibilityMatrixTest}). Forms are filled in so that nothing is changed by asking.
 */
public final class ShopMatrix {

    /** The packages with the controllers. */
    public static final String[] PACKAGES = {
        "org.b2bleaf.storefront", "org.b2bleaf.demo.site", "org.b2bleaf.demo.mailbox"
    };

    static final String ORDER = "order";
    static final String PERSONAL_ORDER = "personal order";
    static final String B2B_ORDER = "order of a location";
    static final String DRAFT = "draft";
    static final String RETURN = "return";
    static final String LOCATION = "location";
    static final String CARD = "saved card";
    static final String CHARGED_CART = "cart that waits for a charge";

    private static final String SCOPED = "a list: what may be seen is part of its query";
    private static final String OWN = "about whoever asks, and nobody else";
    private static final String PUBLIC = "the same for everybody";
    private static final String CART = "the cart of the session";

    private static final String PAYMENT_LINK =
            "a token that its mail alone tells, tested by the features of payment links";

    private ShopMatrix() {}

    public static VisibilityMatrix rows() {
        return new VisibilityMatrix()
                // Orders
                .open("GET", "/account/orders", SCOPED)
                .open("GET", "/account/orders.csv", SCOPED)
                .get("/account/orders/{orderNumber}", ORDER)
                .answers(200)
                .post("/account/orders/{orderNumber}/reorder", ORDER)
                .answers(302)
                .open(
                        "GET",
                        "/account/orders/{orderNumber}/reorder",
                        "shows what this session has just put into its cart")
                .get("/account/orders/{orderNumber}/pay", B2B_ORDER)
                .answers(200)
                .post("/account/orders/{orderNumber}/pay", B2B_ORDER)
                .with("amount", "0")
                .answers(400, 409)
                .get("/account/orders/{orderNumber}/invoice.pdf", B2B_ORDER)
                .answers(200, 404)
                .get("/account/orders/{orderNumber}/credit-note-{number}.pdf", B2B_ORDER)
                .answers(200, 404)
                .open("GET", "/pay/{token}", PAYMENT_LINK)
                .open("POST", "/pay/{token}", PAYMENT_LINK)
                .get("/checkout/confirmation/{orderNumber}", B2B_ORDER)
                .answers(200)
                .get("/checkout/payment/{id}", CHARGED_CART)
                .answers(200, 302)
                .get("/orders/{number}", PERSONAL_ORDER)
                .answers(200)
                .open("GET", "/checkout/confirmation/{number}", "the shop's own confirmation, of private orders alone")
                .open("GET", "/orders", SCOPED)
                // Returns
                .get("/account/orders/{orderNumber}/return", B2B_ORDER)
                .answers(200)
                .post("/account/orders/{orderNumber}/return", B2B_ORDER)
                .with("quantity", "0")
                .answers(400)
                .open("GET", "/account/returns", SCOPED)
                .get("/account/returns/{reference}", RETURN)
                .answers(200)
                // Drafts
                .open("GET", "/account/drafts", SCOPED)
                .get("/account/drafts/{reference}", DRAFT)
                .answers(200)
                .post("/account/drafts/{reference}/consent", DRAFT)
                .with("answer", "neither")
                .answers(400)
                .post("/account/drafts/{reference}/pay", DRAFT)
                .with("version", "-1")
                .answers(400, 409)
                // Locations
                .get("/account/locations/{id}", LOCATION)
                .answers(200)
                .post("/account/locations/{id}", LOCATION)
                .with("shipping.address1", "")
                .needs(LocationAct.EDIT_ADDRESSES, 403)
                .answers(400)
                .open("GET", "/account/location", OWN)
                .open("POST", "/account/location", "chooses among the visitor's own locations")
                .open("GET", "/account/location/changes", CART)
                // Saved cards
                .open(
                        "GET",
                        "/account/cards",
                        "the cards of the current location: what may be seen is part of its query")
                .open("POST", "/account/cards", "adds one to the current location")
                .get("/account/cards/{id}/remove", CARD)
                .needs(LocationAct.REMOVE_CARDS, 403)
                .answers(200)
                .post("/account/cards/{id}/remove", CARD)
                .needs(LocationAct.REMOVE_CARDS, 403)
                .answers(400)
                // The person
                .open("GET", "/account", OWN)
                .open("GET", "/account/profile", OWN)
                .open("POST", "/account/profile", OWN)
                .open("GET", "/account/checkout", PUBLIC)
                .open("GET", "/sign-in", PUBLIC)
                .open("POST", "/sign-in", PUBLIC)
                .open("GET", "/sign-in/code", "the code that this browser has asked for")
                .open("POST", "/sign-out", OWN)
                .open("POST", "/sign-out/everywhere", OWN)
                .open("GET", "/request-access", PUBLIC)
                .open("POST", "/request-access", PUBLIC)
                // Cart and checkout
                .open("GET", "/cart", CART)
                .open("POST", "/cart/add", CART)
                .open("POST", "/cart/update", CART)
                .open("POST", "/cart/remove", CART)
                .open("GET", "/quick-order", CART)
                .open("POST", "/quick-order", CART)
                .open("GET", "/checkout", CART)
                .open("POST", "/checkout/submit", CART)
                // The shop and what surrounds it
                .open("GET", "/", PUBLIC)
                .open("GET", "/search", PUBLIC)
                .open("GET", "/login", PUBLIC)
                .open("GET", "/register", PUBLIC)
                .open("POST", "/register", PUBLIC)
                .open("GET", "/b2b/health", PUBLIC)
                .open("GET", "/b2b/refused/{kind}", "only within the shop, for what a filter has refused")
                .open("GET", "/b2b/preview", "takes a token of the staff, tested by the features of the preview")
                .open("POST", "/b2b/preview/end", OWN)
                .open("GET", "/error", PUBLIC)
                .open("POST", "/error", PUBLIC)
                .open("GET", "/demo/mailbox", "the demo's mailbox is everybody's")
                .open("GET", "/demo/mailbox/{id}", "the demo's mailbox is everybody's")
                .open("GET", "/demo/mailbox.json", "the demo's mailbox is everybody's");
    }
}
