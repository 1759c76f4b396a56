package org.b2bleaf.privacy.rules;

/** Why something personal outlives an erasure (GDPR article 17 (3) b and e, and what is not the person's own data). */
public enum KeptReason {
    /** An invoice or credit note: never changed, and kept as long as the law says. */
    INVOICE(true),
    /** Whom and where a taxable sale went to. */
    TAX(true),
    /** That, how and by which means something was paid; needed to give money back. */
    PAYMENT(true),
    /** What was bought and under which purchase order. */
    PURCHASE(true),
    /** Belongs to the company, not to the person. */
    COMPANY(false),
    /** The person works for the merchant: another purpose, ended elsewhere. */
    STAFF(false);

    private final boolean dated;

    KeptReason(boolean dated) {
        this.dated = dated;
    }

    /** Whether it ends with the years of {@link RetentionYears}. */
    public boolean isDated() {
        return dated;
    }
}
