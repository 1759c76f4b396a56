package org.b2bleaf.audit;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Inheritance;
import javax.persistence.InheritanceType;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.broadleafcommerce.common.presentation.override.AdminPresentationMergeEntry;
import org.broadleafcommerce.common.presentation.override.AdminPresentationMergeOverride;
import org.broadleafcommerce.common.presentation.override.AdminPresentationMergeOverrides;
import org.broadleafcommerce.common.presentation.override.PropertyType;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bAuditEvent")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_AUDIT_EVENT")
@AdminPresentationClass(friendlyName = "B2bAuditEvent")
@AdminPresentationMergeOverrides(
        @AdminPresentationMergeOverride(
                name = "",
                mergeEntries =
                        @AdminPresentationMergeEntry(
                                propertyType = PropertyType.AdminPresentation.READONLY,
                                booleanOverrideValue = true)))
public class AuditEventImpl implements AuditEvent {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bAuditEventId")
    @GenericGenerator(
            name = "B2bAuditEventId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bAuditEventImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.audit.AuditEventImpl")
            })
    @Column(name = "AUDIT_ID")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @Column(name = "OCCURRED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    @AdminPresentation(friendlyName = "B2bAuditEvent_occurredAt", order = 10, prominent = true, gridOrder = 10)
    protected Date occurredAt;

    @Column(name = "ACTOR", nullable = false)
    @AdminPresentation(friendlyName = "B2bAuditEvent_actor", order = 20, prominent = true, gridOrder = 20)
    protected String actor;

    @Column(name = "ACTION", nullable = false, length = 60)
    @AdminPresentation(friendlyName = "B2bAuditEvent_action", order = 30, prominent = true, gridOrder = 30)
    protected String action;

    @Column(name = "SUBJECT_TYPE", nullable = false, length = 40)
    @AdminPresentation(friendlyName = "B2bAuditEvent_subjectType", order = 40, prominent = true, gridOrder = 40)
    protected String subjectType;

    @Column(name = "SUBJECT_ID")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long subjectId;

    @Column(name = "COMPANY_ID")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long companyId;

    @Column(name = "CUSTOMER_ID")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long customerId;

    @Column(name = "FIELD", length = 60)
    @AdminPresentation(friendlyName = "B2bAuditEvent_field", order = 60)
    protected String field;

    @Column(name = "OLD_VALUE", length = 1000)
    @AdminPresentation(friendlyName = "B2bAuditEvent_oldValue", order = 70, largeEntry = true)
    protected String oldValue;

    @Column(name = "NEW_VALUE", length = 1000)
    @AdminPresentation(friendlyName = "B2bAuditEvent_newValue", order = 80, largeEntry = true)
    protected String newValue;

    @Column(name = "TIMES", nullable = false)
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected int times = 1;

    /** For Hibernate. */
    protected AuditEventImpl() {}

    public AuditEventImpl(
            Date occurredAt,
            String actor,
            String action,
            AuditSubject subject,
            String field,
            String oldValue,
            String newValue) {
        this.occurredAt = occurredAt;
        this.actor = actor;
        this.action = action;
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.companyId = subject.companyId();
        this.customerId = subject.customerId();
        this.field = field;
        this.oldValue = oldValue;
        this.newValue = newValue;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public Date getOccurredAt() {
        return occurredAt;
    }

    @Override
    public String getActor() {
        return actor;
    }

    @Override
    public String getAction() {
        return action;
    }

    @Override
    public String getSubjectType() {
        return subjectType;
    }

    @Override
    public Long getSubjectId() {
        return subjectId;
    }

    @Override
    public Long getCompanyId() {
        return companyId;
    }

    @Override
    public Long getCustomerId() {
        return customerId;
    }

    @Override
    public String getField() {
        return field;
    }

    @Override
    public String getOldValue() {
        return oldValue;
    }

    @Override
    public String getNewValue() {
        return newValue;
    }

    @Override
    public int getTimes() {
        return times;
    }
}
