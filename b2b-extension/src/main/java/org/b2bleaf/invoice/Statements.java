package org.b2bleaf.invoice;

import java.util.Optional;

/** Statements of companies, for the merchant: what is open, by age, as page and PDF. */
public interface Statements {

    int MOST_ITEMS = 500;

    /** @return empty when there is no such company */
    Optional<Statement> of(long companyId);

    /** @return as PDF, A4, in the language of the company's first location */
    byte[] pdf(Statement statement);
}
