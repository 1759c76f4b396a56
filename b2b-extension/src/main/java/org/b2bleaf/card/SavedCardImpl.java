package org.b2bleaf.card;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.b2bleaf.card.rules.SavedCardState;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.payment.StoredCard;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/**
 * A saved card as it is stored: what tells it apart for people, and its token. A number is never here. When the gateway has
 * forgotten it, the row stays without the token, for the trail and so that the same form saves nothing anew.
 */
@Entity(name = "B2bSavedCard")
@Table(name = "B2B_SAVED_CARD")
public class SavedCardImpl {

    @Id
    @GeneratedValue(generator = "B2bSavedCardId")
    @GenericGenerator(
            name = "B2bSavedCardId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bSavedCardImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.card.SavedCardImpl")
            })
    @Column(name = "SAVED_CARD_ID")
    protected Long id;

    @ManyToOne(targetEntity = CompanyLocationImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "LOCATION_ID", nullable = false)
    protected CompanyLocation location;

    @ManyToOne(targetEntity = CustomerImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "ADDED_BY_ID", nullable = false)
    protected Customer addedBy;

    /** Null for a script. */
    @Column(name = "FORM_KEY", length = 100)
    protected String formKey;

    @Column(name = "STATE", nullable = false, length = 20)
    protected String state = SavedCardState.ADDING.name();

    @Column(name = "GATEWAY")
    protected String gateway;

    @Column(name = "GATEWAY_CUSTOMER")
    protected String gatewayCustomer;

    @Column(name = "TOKEN")
    protected String token;

    @Column(name = "CARD_TYPE", length = 40)
    protected String type;

    @Column(name = "LAST_FOUR", length = 4)
    protected String lastFour;

    /** As {@code 2029-12}. */
    @Column(name = "EXPIRES", length = 7)
    protected String expiry;

    @Column(name = "LABEL", length = 60)
    protected String label;

    @Column(name = "ADDED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date addedAt;

    @Column(name = "LAST_USED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date lastUsedAt;

    @Column(name = "REMOVED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date removedAt;

    /** As {@link org.b2bleaf.audit.Actor} names people. */
    @Column(name = "REMOVED_BY")
    protected String removedBy;

    @Column(name = "ATTEMPTS", nullable = false)
    protected int attempts;

    @Column(name = "NEXT_ATTEMPT_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date nextAttemptAt;

    /** Why the gateway has not forgotten it yet. */
    @Column(name = "NOTE", length = 500)
    protected String note;

    protected SavedCardImpl() {}

    SavedCardImpl(CompanyLocation location, Customer addedBy, String formKey, String label, Date now) {
        this.location = location;
        this.addedBy = addedBy;
        this.formKey = formKey;
        this.label = label;
        addedAt = now;
    }

    public Long getId() {
        return id;
    }

    public CompanyLocation getLocation() {
        return location;
    }

    public Customer getAddedBy() {
        return addedBy;
    }

    public SavedCardState getState() {
        return SavedCardState.valueOf(state);
    }

    public String getType() {
        return type;
    }

    public String getLastFour() {
        return lastFour;
    }

    public YearMonth getExpiry() {
        return expiry == null ? null : YearMonth.parse(expiry);
    }

    public String getLabel() {
        return label;
    }

    public Instant getAddedAt() {
        return addedAt.toInstant();
    }

    public Date getLastUsedAt() {
        return lastUsedAt;
    }

    public int getAttempts() {
        return attempts;
    }

    /** As the gateway knows it; null when it does not (any more). */
    StoredCard stored() {
        return token == null ? null : new StoredCard(gateway, gatewayCustomer, token, lastFour, getExpiry());
    }

    /** The gateway keeps it from now on. */
    void kept(CardVault.Kept kept, String type, SavedCardState state, Date now) {
        gateway = kept.card().gateway();
        gatewayCustomer = kept.card().customer();
        token = kept.card().token();
        this.type = type;
        lastFour = kept.card().lastFour();
        expiry = kept.card().expiry() == null ? null : kept.card().expiry().toString();
        this.state = state.name();
        if (state == SavedCardState.REMOVING) {
            nextAttemptAt = now;
        }
    }

    /** The gateway does not keep it; what was typed of it is of no use any more. */
    void refused() {
        state = SavedCardState.REFUSED.name();
        label = null;
    }

    /** Such as "Visa •••• 1111", for mails and the trail. */
    String name() {
        return name(type, lastFour);
    }

    static String name(String type, String lastFour) {
        return (type == null ? "" : type + " ") + "•••• " + lastFour;
    }
}
