package org.b2bleaf.mail;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.Type;

/** {@inheritDoc} */
@Entity(name = "B2bMail")
@Table(name = "B2B_MAIL")
public class OutboxMailImpl implements OutboxMail {

    private static final int MAX_ERROR = 500;

    @Id
    @GeneratedValue(generator = "B2bMailId")
    @GenericGenerator(
            name = "B2bMailId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "OutboxMailImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.mail.OutboxMailImpl")
            })
    @Column(name = "MAIL_ID")
    protected Long id;

    @Column(name = "RECIPIENT", nullable = false)
    protected String recipient;

    @Column(name = "SUBJECT", nullable = false)
    protected String subject;

    @Lob
    @Type(type = "org.hibernate.type.StringClobType")
    @Column(name = "BODY", length = Integer.MAX_VALUE - 1)
    protected String body;

    @Column(name = "IS_SENSITIVE", nullable = false)
    protected boolean sensitive;

    @Column(name = "KIND", nullable = false, length = 40)
    protected String kind;

    @Column(name = "STATUS", nullable = false, length = 20)
    protected String status = MailStatus.QUEUED.name();

    @Column(name = "ATTEMPTS", nullable = false)
    protected int attempts;

    @Column(name = "NEXT_ATTEMPT_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date nextAttemptAt;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date createdAt;

    @Column(name = "SENT_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date sentAt;

    @Column(name = "LAST_ERROR", length = MAX_ERROR)
    protected String lastError;

    @Column(name = "CUSTOMER_ID")
    protected Long customerId;

    @Column(name = "COMPANY_ID")
    protected Long companyId;

    @Column(name = "TEMPLATE_LANGUAGE", length = 10)
    protected String templateLanguage;

    @Column(name = "TEMPLATE_VERSION")
    protected Integer templateVersion;

    @Column(name = "REQUESTED_BY")
    protected String requestedBy;

    @Column(name = "RESENT_FROM_ID")
    protected Long resentFrom;

    @Column(name = "IS_LASTING", nullable = false)
    protected boolean lasting;

    @Column(name = "ATTACHMENT_KIND", length = 40)
    protected String attachmentKind;

    @Column(name = "ATTACHMENT_ID")
    protected Long attachmentId;

    /** For Hibernate. */
    protected OutboxMailImpl() {}

    /** @param body as it is stored, see {@link #getBody} */
    public OutboxMailImpl(MailDraft draft, MailOrigin origin, String body, Date now) {
        this.recipient = draft.to();
        this.subject = draft.subject();
        this.sensitive = draft.sensitive();
        this.kind = draft.kind();
        this.lasting = draft.lasting();
        this.attachmentKind =
                draft.attachment() == null ? null : draft.attachment().kind();
        this.attachmentId =
                draft.attachment() == null ? null : draft.attachment().id();
        this.body = body;
        this.createdAt = now;
        this.nextAttemptAt = now;
        this.customerId = origin.customerId();
        this.companyId = origin.companyId();
        this.templateLanguage = origin.templateLanguage();
        this.templateVersion = origin.templateVersion();
        this.requestedBy = origin.requestedBy();
        this.resentFrom = origin.resentFrom();
    }

    void markSent(Date now) {
        status = MailStatus.SENT.name();
        sentAt = now;
        nextAttemptAt = null;
        lastError = null;
        wipeWhenSensitive();
    }

    void retryAt(Date next, String error) {
        nextAttemptAt = next;
        lastError = cut(error);
    }

    void giveUp(String error) {
        status = MailStatus.FAILED.name();
        nextAttemptAt = null;
        lastError = cut(error);
        wipeWhenSensitive();
    }

    private void wipeWhenSensitive() {
        if (sensitive) {
            body = null;
        }
    }

    private static String cut(String error) {
        return error.length() <= MAX_ERROR ? error : error.substring(0, MAX_ERROR);
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getRecipient() {
        return recipient;
    }

    @Override
    public String getSubject() {
        return subject;
    }

    @Override
    public String getBody() {
        return body;
    }

    @Override
    public boolean isSensitive() {
        return sensitive;
    }

    @Override
    public String getKind() {
        return kind;
    }

    @Override
    public MailStatus getStatus() {
        return MailStatus.valueOf(status);
    }

    @Override
    public int getAttempts() {
        return attempts;
    }

    @Override
    public Date getNextAttemptAt() {
        return nextAttemptAt;
    }

    @Override
    public Date getCreatedAt() {
        return createdAt;
    }

    @Override
    public Date getSentAt() {
        return sentAt;
    }

    @Override
    public String getLastError() {
        return lastError;
    }

    /** Whether it is given up soon when it cannot be sent. */
    boolean isUrgent() {
        return sensitive && !lasting;
    }

    @Override
    public MailDraft.Attached getAttachment() {
        return attachmentKind == null ? null : new MailDraft.Attached(attachmentKind, attachmentId);
    }

    @Override
    public MailOrigin getOrigin() {
        return new MailOrigin(customerId, companyId, templateLanguage, templateVersion, requestedBy, resentFrom);
    }
}
