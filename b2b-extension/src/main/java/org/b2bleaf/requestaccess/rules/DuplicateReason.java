package org.b2bleaf.requestaccess.rules;

/** Why a request may be about somebody the shop knows already, the surest first. */
public enum DuplicateReason {
    TAX_ID,
    EMAIL,
    EMAIL_DOMAIN,
    COMPANY_NAME
}
