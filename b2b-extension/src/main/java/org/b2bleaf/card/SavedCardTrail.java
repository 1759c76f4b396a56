package org.b2bleaf.card;

import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.company.CompanyLocation;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Component;

/** Writes down, in the transaction of the caller, what people and jobs do with saved cards, and tells the location's admins. */
@Component("b2bSavedCardTrail")
public class SavedCardTrail {

    static final String SUBJECT_TYPE = "saved-card";

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bSavedCardMails")
    protected SavedCardMails mails;

    void added(SavedCardImpl card) {
        record(Actor.customer(card.getAddedBy().getId()), "card-added", card, null);
        mails.queueAdded(card);
    }

    void removed(SavedCardImpl card, Customer by) {
        record(Actor.customer(by.getId()), "card-removed", card, null);
        mails.queueRemoved(card, by);
    }

    /** Its location is archived: there is nobody to tell. */
    void removedWithLocation(SavedCardImpl card) {
        record(Actor.SYSTEM, "card-removed", card, null);
    }

    /** Whoever added it is to be forgotten: no mail names the card or the person. */
    void removedWithPerson(SavedCardImpl card, String actor) {
        record(actor, "card-removed", card, null);
    }

    void forgotten(SavedCardImpl card) {
        record(Actor.SYSTEM, "card-forgotten", card, null);
    }

    void notForgotten(SavedCardImpl card, String why) {
        record(Actor.SYSTEM, "card-not-forgotten", card, why);
    }

    private void record(String actor, String action, SavedCardImpl card, String note) {
        CompanyLocation location = card.getLocation();
        String what = card.name() + ", " + location.getName();
        audit.record(
                actor,
                action,
                new AuditSubject(
                        SUBJECT_TYPE,
                        card.getId(),
                        location.getCompany().getId(),
                        card.getAddedBy().getId()),
                null,
                null,
                note == null ? what : what + ": " + note);
    }
}
