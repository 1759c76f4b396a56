package org.b2bleaf.admin.membership;

import org.b2bleaf.membership.MemberRow;

/**
 * The list of customers on the page of a company or of a location.
 *
 * @param locationId null on the page of a company
 * @param editable whether whoever looks at it may change it
 * @param mailable whether whoever looks at it may send access e-mails
 */
public record CustomersPanel(
        long companyId, Long locationId, boolean editable, boolean mailable, ListPage<MemberRow> page) {

    /** Where everything that is done with the customers of this company is found. */
    public String path() {
        return "/company/" + companyId + "/customers";
    }

    /** Where another page of this list is found. */
    public String listPath() {
        return path() + (locationId == null ? "" : "?location=" + locationId);
    }

    /** The window that adds customers, with the location of this page ticked. */
    public String addPath() {
        return path() + "/add" + (locationId == null ? "" : "?permission." + locationId + "=ORDERING_ONLY");
    }

    /** The window that sends the access e-mail to the ticked customers. */
    public String mailPath() {
        return "/b2b-mail-template/send?companyId=" + companyId
                + (locationId == null ? "" : "&locationId=" + locationId);
    }

    public boolean ofLocation() {
        return locationId != null;
    }
}
