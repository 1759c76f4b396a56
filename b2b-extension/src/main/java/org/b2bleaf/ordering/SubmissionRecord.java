package org.b2bleaf.ordering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.b2bleaf.ordering.rules.PoNumber;
import org.b2bleaf.persistence.Days;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.terms.rules.TermsType;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/**
 * A submission on its way: stored with its key, so that the same page gives one order, and with all that is needed to go
 * on after the card was charged, by whomever.
 */
@Entity(name = "B2bSubmission")
@Table(name = "B2B_SUBMISSION")
public class SubmissionRecord {

    /** How far it is. */
    enum State {
        /** The cart is set aside and the card is, or was, being charged. */
        OPEN,
        /** It became an order or a draft. */
        DONE,
        /** Nothing came of it and the cart is the buyer's again. */
        RELEASED
    }

    @Id
    @GeneratedValue(generator = "B2bSubmissionId")
    @GenericGenerator(
            name = "B2bSubmissionId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bSubmissionImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.ordering.SubmissionRecord")
            })
    @Column(name = "SUBMISSION_ID")
    protected Long id;

    /** Null for a script, and when nothing came of it: the page may then be submitted again. */
    @Column(name = "SUBMISSION_KEY", length = SubmissionKey.MAX_LENGTH)
    protected String key;

    @Column(name = "CUSTOMER_ID", nullable = false)
    protected long customerId;

    @Column(name = "ORDER_ID", nullable = false)
    protected long orderId;

    /** The same while it is open; unique, so that one cart is never on its way twice. */
    @Column(name = "OPEN_ORDER_ID")
    protected Long openOrderId;

    @Column(name = "LOCATION_ID", nullable = false)
    protected long locationId;

    @Column(name = "PO_NUMBER")
    protected String poNumber;

    @Column(name = "IS_DRAFT", nullable = false)
    protected boolean draft;

    @Column(name = "TERMS_TYPE", nullable = false, length = 20)
    protected String termsType;

    @Column(name = "NET_DAYS")
    protected Integer netDays;

    @Column(name = "DEPOSIT_PERCENT", precision = 7, scale = 4)
    protected BigDecimal depositPercent;

    @Column(name = "DEPOSIT_AMOUNT", precision = 19, scale = 5)
    protected BigDecimal depositAmount;

    @Column(name = "FIXED_DUE_DATE")
    @Temporal(TemporalType.DATE)
    protected Date fixedDate;

    @Column(name = "TOTAL", nullable = false, precision = 19, scale = 5)
    protected BigDecimal total;

    @Column(name = "DUE_NOW", nullable = false, precision = 19, scale = 5)
    protected BigDecimal dueNow;

    @Column(name = "CURRENCY", nullable = false, length = 3)
    protected String currency;

    @Column(name = "STATE", nullable = false, length = 20)
    protected String state;

    /** Why it was released; null otherwise. */
    @Column(name = "PROBLEM", length = 40)
    protected String problem;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date createdAt;

    @Column(name = "CLOSED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date closedAt;

    protected SubmissionRecord() {}

    /** @param terms the location's, of this moment: the merchant may change them before the card is charged */
    SubmissionRecord(
            Submission submission,
            PaymentTerms terms,
            boolean draft,
            BigDecimal total,
            BigDecimal dueNow,
            Currency currency,
            Instant now) {
        key = submission.page().key();
        customerId = submission.customerId();
        orderId = submission.cartId();
        openOrderId = orderId;
        locationId = submission.locationId();
        poNumber = PoNumber.normalise(submission.poNumber());
        this.draft = draft;
        termsType = terms.type().name();
        netDays = terms.netDays();
        depositPercent = terms.depositPercent();
        depositAmount = terms.depositAmount();
        fixedDate = Days.stored(terms.fixedDate());
        this.total = total;
        this.dueNow = dueNow;
        this.currency = currency.getCurrencyCode();
        state = State.OPEN.name();
        createdAt = Date.from(now);
    }

    long id() {
        return id;
    }

    String key() {
        return key;
    }

    long customerId() {
        return customerId;
    }

    long orderId() {
        return orderId;
    }

    long locationId() {
        return locationId;
    }

    /** Checked and normalised; null for none. */
    String poNumber() {
        return poNumber;
    }

    boolean isDraft() {
        return draft;
    }

    PaymentTerms terms() {
        return new PaymentTerms(
                TermsType.valueOf(termsType), netDays, depositPercent, depositAmount, Days.of(fixedDate));
    }

    BigDecimal total() {
        return total;
    }

    BigDecimal dueNow() {
        return dueNow;
    }

    Currency currency() {
        return Currency.getInstance(currency);
    }

    State state() {
        return State.valueOf(state);
    }

    /** Null when it was not released. */
    SubmissionRefused.Reason problem() {
        return problem == null ? null : SubmissionRefused.Reason.valueOf(problem);
    }

    /** The moment of the submission, from which days are counted. */
    Instant createdAt() {
        return createdAt.toInstant();
    }

    /** By which its charge is known. */
    String chargeKey() {
        return chargeKey(id);
    }

    static String chargeKey(long submissionId) {
        return "submission-" + submissionId;
    }

    void done(Instant now) {
        close(State.DONE, now);
    }

    void released(SubmissionRefused.Reason reason, Instant now) {
        close(State.RELEASED, now);
        problem = reason.name();
        key = null;
    }

    private void close(State end, Instant now) {
        state = end.name();
        openOrderId = null;
        closedAt = Date.from(now);
    }
}
