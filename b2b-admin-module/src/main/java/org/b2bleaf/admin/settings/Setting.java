package org.b2bleaf.admin.settings;

import java.util.Optional;
import org.b2bleaf.settings.SettingKey;

/** The settings that the page offers, in its order. Label and help text are messages named after the constant. */
public enum Setting {
    RESTRICTED(SettingKey.STORE_ACCESS_RESTRICTED, Topic.ACCESS, SettingType.onOff()),
    ALLOWED_PATHS(SettingKey.STORE_ACCESS_ALLOWED_PATHS, Topic.ACCESS, SettingType.openPaths()),
    RESTRICTED_PATHS(SettingKey.STORE_ACCESS_RESTRICTED_PATHS, Topic.ACCESS, SettingType.paths()),
    REQUEST_NOTIFY(SettingKey.REQUEST_ACCESS_NOTIFY, Topic.ACCESS, SettingType.emailOrNone()),
    REQUEST_KEEP_DAYS(SettingKey.REQUEST_ACCESS_KEEP_DAYS, Topic.ACCESS, SettingType.number(0, 3650)),
    ATTEMPT_KEEP_DAYS(SettingKey.ACCESS_ATTEMPT_KEEP_DAYS, Topic.ACCESS, SettingType.number(0, 3650)),

    HEADER_LINK(SettingKey.SIGN_IN_HEADER_LINK, Topic.SIGN_IN, SettingType.onOff()),
    BEFORE_CHECKOUT(SettingKey.SIGN_IN_REQUIRED_BEFORE_CHECKOUT, Topic.SIGN_IN, SettingType.onOff()),
    PASSWORD_LOGIN(SettingKey.SIGN_IN_PASSWORD_LOGIN, Topic.SIGN_IN, SettingType.onOff()),
    /** At most ten, as OWASP ASVS 6.5.5 has it. */
    CODE_MINUTES(SettingKey.SIGN_IN_CODE_MINUTES, Topic.SIGN_IN, SettingType.number(1, 10)),
    ATTEMPTS(SettingKey.SIGN_IN_ATTEMPTS, Topic.SIGN_IN, SettingType.number(1, 10)),
    RESEND_SECONDS(SettingKey.SIGN_IN_RESEND_SECONDS, Topic.SIGN_IN, SettingType.number(10, 3600)),

    CODES_PER_HOUR(SettingKey.SIGN_IN_CODES_PER_ADDRESS_PER_HOUR, Topic.LIMITS, SettingType.number(1, 100)),
    CODES_PER_DAY(SettingKey.SIGN_IN_CODES_PER_ADDRESS_PER_DAY, Topic.LIMITS, SettingType.number(1, 1000)),
    REQUESTS_PER_IP(SettingKey.SIGN_IN_REQUESTS_PER_IP_PER_HOUR, Topic.LIMITS, SettingType.number(1, 100_000)),
    REQUESTS_PER_ADDRESS(SettingKey.REQUEST_ACCESS_PER_ADDRESS_PER_DAY, Topic.LIMITS, SettingType.number(1, 100)),
    REQUESTS_PER_NETWORK(SettingKey.REQUEST_ACCESS_PER_NETWORK_PER_HOUR, Topic.LIMITS, SettingType.number(1, 10_000)),
    REQUESTS_PER_SHOP(SettingKey.REQUEST_ACCESS_PER_SHOP_PER_DAY, Topic.LIMITS, SettingType.number(1, 100_000)),
    SLOW_DOWN_AFTER(SettingKey.SIGN_IN_SLOW_DOWN_AFTER_FAILURES, Topic.LIMITS, SettingType.number(5, 10_000)),
    /** The slow-down looks back 30 days. */
    KEEP_DAYS(SettingKey.SIGN_IN_KEEP_DAYS, Topic.LIMITS, SettingType.number(30, 3650)),
    API_REQUESTS(SettingKey.API_REQUESTS_PER_MINUTE, Topic.LIMITS, SettingType.number(1, 100_000)),

    CAPTURE_BY_HAND(SettingKey.PAYMENTS_CAPTURE_BY_HAND, Topic.PAYMENTS, SettingType.onOff()),
    AUTHORIZATION_DAYS(SettingKey.PAYMENTS_AUTHORIZATION_DAYS, Topic.PAYMENTS, SettingType.number(1, 90)),
    AUTHORIZATION_WARN_DAYS(SettingKey.PAYMENTS_AUTHORIZATION_WARN_DAYS, Topic.PAYMENTS, SettingType.number(0, 90)),
    SAVED_CARDS(SettingKey.PAYMENTS_SAVED_CARDS, Topic.PAYMENTS, SettingType.onOff()),

    RETURN_DAYS(SettingKey.RETURNS_DAYS, Topic.RETURNS, SettingType.number(0, 3650)),
    RETURN_NOTIFY(SettingKey.RETURNS_NOTIFY, Topic.RETURNS, SettingType.emailOrNone()),

    BRAND_LOGO(SettingKey.BRAND_LOGO, Topic.LOOK, SettingType.link()),
    BRAND_COLOUR(SettingKey.BRAND_COLOUR, Topic.LOOK, SettingType.colour()),

    SHOP_ADDRESS(SettingKey.SHOP_ADDRESS, Topic.ADDRESSES, SettingType.address()),
    ACCOUNT_HOST(SettingKey.ACCOUNT_HOST, Topic.ADDRESSES, SettingType.accountHost()),

    SHOP_NAME(SettingKey.SHOP_NAME, Topic.SHOP, SettingType.text()),
    MAIL_FROM(SettingKey.MAIL_FROM, Topic.SHOP, SettingType.email()),

    SELLER_NAME(SettingKey.SELLER_NAME, Topic.INVOICES, SettingType.text()),
    SELLER_ADDRESS(SettingKey.SELLER_ADDRESS, Topic.INVOICES, SettingType.text()),
    SELLER_TAX_ID(SettingKey.SELLER_TAX_ID, Topic.INVOICES, SettingType.text()),
    BANK_HOLDER(SettingKey.BANK_HOLDER, Topic.INVOICES, SettingType.text()),
    BANK_NAME(SettingKey.BANK_NAME, Topic.INVOICES, SettingType.text()),
    BANK_ACCOUNT(SettingKey.BANK_ACCOUNT, Topic.INVOICES, SettingType.text()),
    BANK_CODE(SettingKey.BANK_CODE, Topic.INVOICES, SettingType.text()),
    INVOICE_NUMBER(SettingKey.INVOICE_NUMBER, Topic.INVOICES, SettingType.numberPattern()),
    CREDIT_NOTE_NUMBER(SettingKey.CREDIT_NOTE_NUMBER, Topic.INVOICES, SettingType.numberPattern()),
    INVOICE_NOTE(SettingKey.INVOICE_NOTE, Topic.INVOICES, SettingType.text()),
    INVOICE_PAID_ORDERS(SettingKey.INVOICE_PAID_ORDERS, Topic.INVOICES, SettingType.onOff()),
    PAYMENT_LINK_DAYS(SettingKey.PAYMENT_LINK_DAYS, Topic.INVOICES, SettingType.number(1, 365)),
    REMINDER_DAYS_BEFORE(SettingKey.REMINDER_DAYS_BEFORE, Topic.INVOICES, SettingType.days()),
    REMINDER_DAYS_AFTER(SettingKey.REMINDER_DAYS_AFTER, Topic.INVOICES, SettingType.days()),

    WEBHOOK_NOTIFY(SettingKey.WEBHOOK_NOTIFY, Topic.WEBHOOKS, SettingType.emailOrNone()),
    WEBHOOK_DISABLE_AFTER_DAYS(SettingKey.WEBHOOK_DISABLE_AFTER_DAYS, Topic.WEBHOOKS, SettingType.number(0, 365)),
    /** Retries take three days. */
    WEBHOOK_KEEP_DAYS(SettingKey.WEBHOOK_KEEP_DAYS, Topic.WEBHOOKS, SettingType.number(4, 3650)),

    PRIVACY_POLICY(SettingKey.PRIVACY_POLICY_URL, Topic.PRIVACY, SettingType.link()),
    RETENTION_YEARS(SettingKey.PRIVACY_RETENTION_YEARS, Topic.PRIVACY, SettingType.retentionYears()),
    SELLER_COUNTRY(SettingKey.PRIVACY_SELLER_COUNTRY, Topic.PRIVACY, SettingType.countryOrNone()),
    EXPORT_DAYS(SettingKey.PRIVACY_EXPORT_DAYS, Topic.PRIVACY, SettingType.number(1, 90));

    /** What the settings of one block have in common. */
    public enum Topic {
        ACCESS,
        SIGN_IN,
        LIMITS,
        PAYMENTS,
        RETURNS,
        LOOK,
        ADDRESSES,
        SHOP,
        INVOICES,
        WEBHOOKS,
        PRIVACY
    }

    private final String key;
    private final Topic topic;
    private final SettingType type;

    Setting(String key, Topic topic, SettingType type) {
        this.key = key;
        this.topic = topic;
        this.type = type;
    }

    /** As in {@link SettingKey}; also the name of the form field. */
    public String key() {
        return key;
    }

    public Topic topic() {
        return topic;
    }

    public SettingType type() {
        return type;
    }

    /** @return why the value cannot be stored, or empty when it can */
    public Optional<SettingProblem> problemOf(String value) {
        return type.problemOf(value);
    }
}
