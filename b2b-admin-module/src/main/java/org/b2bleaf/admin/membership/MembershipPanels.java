package org.b2bleaf.admin.membership;

import javax.annotation.Resource;
import org.b2bleaf.admin.entity.StaffRights;
import org.b2bleaf.company.CompanyMember;
import org.b2bleaf.mail.OutboxMail;
import org.b2bleaf.membership.MembershipLists;
import org.broadleafcommerce.openadmin.server.security.remote.EntityOperationType;
import org.springframework.stereotype.Component;

/** Fills the panels for whoever looks at them. */
@Component("b2bMembershipPanels")
public class MembershipPanels {

    @Resource(name = "b2bMembershipLists")
    protected MembershipLists lists;

    @Resource(name = "b2bStaffRights")
    protected StaffRights rights;

    /**
     * @param locationId null for all members of the company
     * @param filter what was typed; null or blank for all
     */
    public CustomersPanel customers(long companyId, Long locationId, String filter, int first) {
        int from = ListPage.first(first);
        return new CustomersPanel(
                companyId,
                locationId,
                may(EntityOperationType.UPDATE),
                maySendMails(),
                ListPage.of(
                        locationId == null
                                ? lists.membersOf(companyId, filter, from, ListPage.SIZE)
                                : lists.membersAt(locationId, filter, from, ListPage.SIZE),
                        filter,
                        from,
                        ListPage.SIZE));
    }

    public CompaniesPanel companies(long customerId, int first) {
        int from = ListPage.first(first);
        return new CompaniesPanel(
                customerId,
                may(EntityOperationType.UPDATE),
                maySendMails(),
                ListPage.of(lists.companiesOf(customerId, from, ListPage.SIZE), null, from, ListPage.SIZE));
    }

    /** Whether the signed-in member of the staff may do that with members of companies. */
    public boolean may(EntityOperationType operation) {
        return rights.may(CompanyMember.class, operation);
    }

    /** Asked of the permission of the window that sends them. */
    private boolean maySendMails() {
        return rights.may(OutboxMail.class, EntityOperationType.UPDATE);
    }
}
