package org.b2bleaf.accessmail;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bMailTemplate")
@Table(name = "B2B_MAIL_TEMPLATE")
public class MailTemplateImpl implements MailTemplate {

    @Id
    @GeneratedValue(generator = "B2bMailTemplateId")
    @GenericGenerator(
            name = "B2bMailTemplateId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bMailTemplateImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.accessmail.MailTemplateImpl")
            })
    @Column(name = "TEMPLATE_ID")
    protected Long id;

    @Column(name = "KIND", nullable = false, length = 40)
    protected String kind;

    @Column(name = "LANGUAGE", nullable = false, length = 10)
    protected String language;

    @Column(name = "VERSION", nullable = false)
    protected int version;

    @Column(name = "SUBJECT", nullable = false)
    protected String subject;

    @Column(name = "BODY", nullable = false, length = 10_000)
    protected String body;

    @Column(name = "IS_DEFAULT", nullable = false)
    protected boolean standard;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date createdAt;

    @Column(name = "CREATED_BY", nullable = false)
    protected String createdBy;

    /** For Hibernate. */
    protected MailTemplateImpl() {}

    public MailTemplateImpl(
            String kind,
            MailLanguage language,
            int version,
            TemplateDraft text,
            boolean standard,
            Date createdAt,
            String createdBy) {
        this.kind = kind;
        this.language = language.tag();
        this.version = version;
        this.subject = text.subject();
        this.body = text.body();
        this.standard = standard;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getKind() {
        return kind;
    }

    @Override
    public MailLanguage getLanguage() {
        return MailLanguage.of(language).orElseThrow();
    }

    @Override
    public int getVersion() {
        return version;
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
    public boolean isDefault() {
        return standard;
    }

    @Override
    public Date getCreatedAt() {
        return createdAt;
    }

    @Override
    public String getCreatedBy() {
        return createdBy;
    }
}
