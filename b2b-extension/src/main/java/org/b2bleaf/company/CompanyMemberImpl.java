package org.b2bleaf.company;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Inheritance;
import javax.persistence.InheritanceType;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.AdminPresentationToOneLookup;
import org.broadleafcommerce.common.presentation.PopulateToOneFieldsEnum;
import org.broadleafcommerce.common.presentation.RequiredOverride;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bMember")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_MEMBER")
@AdminPresentationClass(friendlyName = "B2bMember", populateToOneFields = PopulateToOneFieldsEnum.TRUE)
public class CompanyMemberImpl implements CompanyMember {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bCompanyMemberId")
    @GenericGenerator(
            name = "B2bCompanyMemberId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bCompanyMemberImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.company.CompanyMemberImpl")
            })
    @Column(name = "MEMBER_ID")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @ManyToOne(targetEntity = CompanyImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "COMPANY_ID", nullable = false)
    @AdminPresentation(excluded = true)
    protected Company company;

    @ManyToOne(targetEntity = CustomerImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "CUSTOMER_ID", nullable = false)
    @AdminPresentation(friendlyName = "B2bMember_customer", order = 10, prominent = true, gridOrder = 10)
    @AdminPresentationToOneLookup(lookupDisplayProperty = "emailAddress")
    protected Customer customer;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    @AdminPresentation(
            friendlyName = "B2bMember_createdAt",
            order = 20,
            prominent = true,
            gridOrder = 20,
            readOnly = true,
            requiredOverride = RequiredOverride.NOT_REQUIRED)
    protected Date createdAt;

    /** For Hibernate and for subclasses of a host. */
    public CompanyMemberImpl() {}

    public CompanyMemberImpl(Company company, Customer customer, Date createdAt) {
        this.company = company;
        this.customer = customer;
        this.createdAt = createdAt;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public Company getCompany() {
        return company;
    }

    @Override
    public Customer getCustomer() {
        return customer;
    }

    @Override
    public Date getCreatedAt() {
        return createdAt;
    }
}
