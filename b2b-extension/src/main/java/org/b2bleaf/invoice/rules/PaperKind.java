package org.b2bleaf.invoice.rules;

/** What a buyer's bookkeeping gets. Each kind has a gapless sequence of its own. */
public enum PaperKind {
    INVOICE,
    /** Takes back an invoice, or a part of one. An invoice itself is never changed. */
    CREDIT_NOTE
}
