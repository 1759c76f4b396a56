package org.b2bleaf.store.rules;

/** Why the gate decides as it does. */
public enum GateReason {
    /** Nothing closes this path: the shop, or this part of it, is open to everybody. */
    OPEN_SHOP,
    /** What a visitor needs to sign in or to ask for access. */
    SIGN_IN_PAGE,
    /** Pays one invoice for whoever was sent the link, and shows nothing else. */
    PAYMENT_LINK,
    /** The health check. */
    HEALTH,
    /** Style sheets, scripts, pictures, fonts ({@code b2b.storeAccess.assetPaths}). */
    ASSET,
    /** The privacy policy ({@code b2b.privacyPolicy.url}). */
    PRIVACY_POLICY,
    /** Payment gateways and other machines call it ({@code b2b.storeAccess.callbackPaths}). */
    CALLBACK,
    /** On the merchant's allow-list ({@code b2b.storeAccess.allowedPaths}). */
    ALLOWED,
    /** The visitor is a B2B customer. */
    B2B_CUSTOMER,
    /** The pages of a signed-in customer, whose sign-in is all that they need. */
    ACCOUNT,
    /** The checkout, for which the merchant may ask guests to sign in ({@code b2b.signIn.requiredBeforeCheckout}). */
    CHECKOUT,
    /** One of the merchant's restricted paths ({@code b2b.storeAccess.restrictedPaths}). */
    RESTRICTED_PATH,
    /** The shop is restricted, and nothing opens this path. */
    RESTRICTED_SHOP,
    /** Programs could read the path in different ways. */
    AMBIGUOUS
}
