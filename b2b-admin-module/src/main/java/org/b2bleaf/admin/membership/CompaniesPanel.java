package org.b2bleaf.admin.membership;

import org.b2bleaf.membership.CompanyRow;

/**
 * The list of companies on the page of a customer.
 *
 * @param editable whether whoever looks at it may change it
 * @param mailable whether whoever looks at it may send access e-mails
 */
public record CompaniesPanel(long customerId, boolean editable, boolean mailable, ListPage<CompanyRow> page) {

    public String path() {
        return "/customer/" + customerId + "/companies";
    }
}
