package org.b2bleaf.terms.rules;

/** What the button at the end of checkout does for a location, and so what it says. */
public enum SubmitAction {
    PAY_NOW,
    SUBMIT_ORDER,
    SUBMIT_AND_PAY_DEPOSIT,
    SUBMIT_FOR_APPROVAL;

    /**
     * @param submitAsDrafts the location's setting "Submit all orders as drafts", which wins over the terms; a deposit
     *     is then still taken on the same page (see {@link PaymentTerms#hasDeposit})
     */
    public static SubmitAction of(PaymentTerms terms, boolean submitAsDrafts) {
        if (submitAsDrafts) {
            return SUBMIT_FOR_APPROVAL;
        }
        if (terms.type() == TermsType.NONE) {
            return PAY_NOW;
        }
        return terms.hasDeposit() ? SUBMIT_AND_PAY_DEPOSIT : SUBMIT_ORDER;
    }
}
