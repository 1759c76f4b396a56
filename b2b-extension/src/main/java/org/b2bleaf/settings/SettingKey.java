package org.b2bleaf.settings;

/**
 * The names of the settings. What each one does is written beside its default in
 * {@code config/bc/b2b/common.properties}.
 */
public final class SettingKey {

    /** All settings start with it. */
    public static final String PREFIX = "b2b.";

    public static final String PRODUCTION = "b2b.production";
    public static final String SIGN_IN_KEY = "b2b.signIn.key";
    public static final String SIGN_IN_CODE_MINUTES = "b2b.signIn.codeMinutes";
    public static final String SIGN_IN_ATTEMPTS = "b2b.signIn.attempts";
    public static final String SIGN_IN_RESEND_SECONDS = "b2b.signIn.resendSeconds";
    public static final String SIGN_IN_CODES_PER_ADDRESS_PER_HOUR = "b2b.signIn.codesPerAddressPerHour";
    public static final String SIGN_IN_CODES_PER_ADDRESS_PER_DAY = "b2b.signIn.codesPerAddressPerDay";
    public static final String SIGN_IN_REQUESTS_PER_IP_PER_HOUR = "b2b.signIn.requestsPerIpPerHour";
    public static final String SIGN_IN_SLOW_DOWN_AFTER_FAILURES = "b2b.signIn.slowDownAfterFailures";
    public static final String SIGN_IN_KEEP_DAYS = "b2b.signIn.keepDays";
    public static final String SIGN_IN_PASSWORD_LOGIN = "b2b.signIn.passwordLogin";
    public static final String SIGN_IN_REQUIRED_BEFORE_CHECKOUT = "b2b.signIn.requiredBeforeCheckout";
    public static final String SIGN_IN_HEADER_LINK = "b2b.signIn.headerLink";
    public static final String STORE_ACCESS_RESTRICTED = "b2b.storeAccess.restricted";
    public static final String STORE_ACCESS_ALLOWED_PATHS = "b2b.storeAccess.allowedPaths";
    public static final String STORE_ACCESS_RESTRICTED_PATHS = "b2b.storeAccess.restrictedPaths";
    public static final String STORE_ACCESS_ASSET_PATHS = "b2b.storeAccess.assetPaths";
    public static final String STORE_ACCESS_CALLBACK_PATHS = "b2b.storeAccess.callbackPaths";
    public static final String ACCESS_ATTEMPT_KEEP_DAYS = "b2b.accessAttempt.keepDays";
    public static final String REQUEST_ACCESS_NOTIFY = "b2b.requestAccess.notify";
    public static final String REQUEST_ACCESS_KEEP_DAYS = "b2b.requestAccess.keepDays";
    public static final String REQUEST_ACCESS_PER_ADDRESS_PER_DAY = "b2b.requestAccess.perAddressPerDay";
    public static final String REQUEST_ACCESS_PER_NETWORK_PER_HOUR = "b2b.requestAccess.perNetworkPerHour";
    public static final String REQUEST_ACCESS_PER_SHOP_PER_DAY = "b2b.requestAccess.perShopPerDay";
    public static final String PRIVACY_POLICY_URL = "b2b.privacyPolicy.url";
    public static final String PRIVACY_RETENTION_YEARS = "b2b.privacy.retentionYears";
    public static final String PRIVACY_SELLER_COUNTRY = "b2b.privacy.sellerCountry";
    public static final String PRIVACY_EXPORT_DAYS = "b2b.privacy.exportDays";
    public static final String BRAND_LOGO = "b2b.brand.logo";
    public static final String BRAND_COLOUR = "b2b.brand.colour";
    public static final String ACCOUNT_HOST = "b2b.account.host";
    public static final String SHOP_ADDRESS = "b2b.shop.address";
    public static final String SHOP_NAME = "b2b.shop.name";
    public static final String MAIL_FROM = "b2b.mail.from";
    public static final String LAYOUT = "b2b.layout";
    public static final String SELLER_NAME = "b2b.seller.name";
    public static final String SELLER_ADDRESS = "b2b.seller.address";
    public static final String SELLER_TAX_ID = "b2b.seller.taxId";
    public static final String BANK_HOLDER = "b2b.bank.holder";
    public static final String BANK_NAME = "b2b.bank.name";
    public static final String BANK_ACCOUNT = "b2b.bank.account";
    public static final String BANK_CODE = "b2b.bank.code";
    public static final String INVOICE_NUMBER = "b2b.invoice.number";
    public static final String CREDIT_NOTE_NUMBER = "b2b.creditNote.number";
    public static final String INVOICE_NOTE = "b2b.invoice.note";
    public static final String INVOICE_PAID_ORDERS = "b2b.invoice.paidOrders";
    public static final String PAYMENT_LINK_DAYS = "b2b.paymentLink.days";
    public static final String REMINDER_DAYS_BEFORE = "b2b.reminder.daysBefore";
    public static final String REMINDER_DAYS_AFTER = "b2b.reminder.daysAfter";

    public static final String PAYMENTS_CAPTURE_BY_HAND = "b2b.payments.captureByHand";
    public static final String PAYMENTS_AUTHORIZATION_DAYS = "b2b.payments.authorizationDays";
    public static final String PAYMENTS_AUTHORIZATION_WARN_DAYS = "b2b.payments.authorizationWarnDays";
    public static final String PAYMENTS_SAVED_CARDS = "b2b.payments.savedCards";

    public static final String RETURNS_DAYS = "b2b.returns.days";
    public static final String RETURNS_NOTIFY = "b2b.returns.notify";

    public static final String API_REQUESTS_PER_MINUTE = "b2b.api.requestsPerMinute";
    public static final String WEBHOOK_NOTIFY = "b2b.webhook.notify";
    public static final String WEBHOOK_DISABLE_AFTER_DAYS = "b2b.webhook.disableAfterDays";
    public static final String WEBHOOK_KEEP_DAYS = "b2b.webhook.keepDays";
    public static final String WEBHOOK_ALLOW_PRIVATE_ADDRESSES = "b2b.webhook.allowPrivateAddresses";

    private SettingKey() {}
}
