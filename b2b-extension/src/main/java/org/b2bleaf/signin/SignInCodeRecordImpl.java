package org.b2bleaf.signin;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/**
 * {@inheritDoc}
 *
 * <p>Written once; from then on only {@link SignInCodeDao}'s conditional statements change it. Not meant to be
 * subclassed: Hibernate would split those statements in two.
 */
@Entity(name = "B2bSignInCode")
@Table(name = "B2B_SIGN_IN_CODE")
public class SignInCodeRecordImpl implements SignInCodeRecord {

    @Id
    @GeneratedValue(generator = "B2bSignInCodeId")
    @GenericGenerator(
            name = "B2bSignInCodeId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "SignInCodeRecordImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.signin.SignInCodeRecordImpl")
            })
    @Column(name = "CODE_ID")
    protected Long id;

    @Column(name = "EMAIL", nullable = false)
    protected String email;

    @Column(name = "BROWSER_HASH", nullable = false, length = 64)
    protected String browserHash;

    @Column(name = "CODE_HASH", nullable = false, length = 64)
    protected String codeHash;

    @Column(name = "IP_KEY", nullable = false, length = 64)
    protected String requester;

    @Column(name = "STATUS", nullable = false, length = 20)
    protected String status = CodeStatus.OPEN.name();

    @Column(name = "ATTEMPTS", nullable = false)
    protected int attempts;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date createdAt;

    @Column(name = "EXPIRES_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date expiresAt;

    @Column(name = "CONSUMED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date consumedAt;

    @Column(name = "LAST_ATTEMPT_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date lastAttemptAt;

    @Column(name = "MAIL_ID")
    protected Long mailId;

    /** For Hibernate. */
    protected SignInCodeRecordImpl() {}

    public SignInCodeRecordImpl(
            String email,
            String browserHash,
            String codeHash,
            String requester,
            Date createdAt,
            Date expiresAt,
            Long mailId) {
        this.email = email;
        this.browserHash = browserHash;
        this.codeHash = codeHash;
        this.requester = requester;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
        this.mailId = mailId;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getBrowserHash() {
        return browserHash;
    }

    @Override
    public String getCodeHash() {
        return codeHash;
    }

    @Override
    public String getRequester() {
        return requester;
    }

    @Override
    public CodeStatus getStatus() {
        return CodeStatus.valueOf(status);
    }

    @Override
    public int getAttempts() {
        return attempts;
    }

    @Override
    public Date getCreatedAt() {
        return createdAt;
    }

    @Override
    public Date getExpiresAt() {
        return expiresAt;
    }

    @Override
    public Long getMailId() {
        return mailId;
    }
}
