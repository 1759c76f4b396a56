package org.b2bleaf.company;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Inheritance;
import javax.persistence.InheritanceType;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.OneToMany;
import javax.persistence.OrderBy;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import javax.persistence.Version;
import org.b2bleaf.company.rules.ActiveStatus;
import org.broadleafcommerce.common.admin.domain.AdminMainEntity;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.AdminPresentationCollection;
import org.broadleafcommerce.common.presentation.AdminPresentationToOneLookup;
import org.broadleafcommerce.common.presentation.PopulateToOneFieldsEnum;
import org.broadleafcommerce.common.presentation.RequiredOverride;
import org.broadleafcommerce.common.presentation.client.AddMethodType;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bCompany")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_COMPANY")
@AdminPresentationClass(friendlyName = "B2bCompany", populateToOneFields = PopulateToOneFieldsEnum.TRUE)
public class CompanyImpl implements Company, AdminMainEntity {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bCompanyId")
    @GenericGenerator(
            name = "B2bCompanyId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bCompanyImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.company.CompanyImpl")
            })
    @Column(name = "COMPANY_ID")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @Column(name = "NAME", nullable = false)
    @AdminPresentation(
            friendlyName = "B2bCompany_name",
            group = "B2bCompany_General",
            order = 10,
            prominent = true,
            gridOrder = 10)
    protected String name;

    @Column(name = "EXTERNAL_ID", length = 64)
    @AdminPresentation(
            friendlyName = "B2bCompany_externalId",
            tooltip = "B2bCompany_externalId_tooltip",
            group = "B2bCompany_General",
            order = 20,
            prominent = true,
            gridOrder = 20)
    protected String externalId;

    @Column(name = "STATUS", nullable = false, length = 20)
    @AdminPresentation(
            friendlyName = "B2bCompany_status",
            group = "B2bCompany_General",
            order = 30,
            prominent = true,
            gridOrder = 30,
            readOnly = true,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "org.b2bleaf.company.ActiveStatusChoice")
    protected String status = ActiveStatus.ACTIVE.name();

    @ManyToOne(targetEntity = CustomerImpl.class, fetch = FetchType.LAZY)
    @JoinColumn(name = "MAIN_CONTACT_ID")
    @AdminPresentation(friendlyName = "B2bCompany_mainContact", group = "B2bCompany_General", order = 40)
    @AdminPresentationToOneLookup
    protected Customer mainContact;

    @Column(name = "NOTES", length = 2000)
    @AdminPresentation(friendlyName = "B2bCompany_notes", group = "B2bCompany_General", order = 50, largeEntry = true)
    protected String notes;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    @AdminPresentation(
            friendlyName = "B2bCompany_createdAt",
            group = "B2bCompany_General",
            order = 60,
            prominent = true,
            gridOrder = 40,
            readOnly = true,
            requiredOverride = RequiredOverride.NOT_REQUIRED)
    protected Date createdAt;

    @OneToMany(mappedBy = "company", targetEntity = CompanyLocationImpl.class)
    @OrderBy("name")
    @AdminPresentationCollection(
            friendlyName = "B2bCompany_locations",
            tab = "B2bCompany_Tab_Locations",
            tabOrder = 20,
            addType = AddMethodType.PERSIST)
    protected List<CompanyLocation> locations = new ArrayList<>();

    @OneToMany(mappedBy = "company", targetEntity = CompanyMemberImpl.class)
    protected List<CompanyMember> members = new ArrayList<>();

    @Version
    @Column(name = "VERSION", nullable = false)
    @AdminPresentation(excluded = true)
    protected int version;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void setName(String name) {
        this.name = name;
    }

    @Override
    public String getExternalId() {
        return externalId;
    }

    @Override
    public void setExternalId(String externalId) {
        this.externalId = externalId;
    }

    @Override
    public ActiveStatus getStatus() {
        return ActiveStatus.valueOf(status);
    }

    @Override
    public void setStatus(ActiveStatus status) {
        this.status = status.name();
    }

    @Override
    public String getNotes() {
        return notes;
    }

    @Override
    public void setNotes(String notes) {
        this.notes = notes;
    }

    @Override
    public Customer getMainContact() {
        return mainContact;
    }

    @Override
    public void setMainContact(Customer mainContact) {
        this.mainContact = mainContact;
    }

    @Override
    public Date getCreatedAt() {
        return createdAt;
    }

    @Override
    public void setCreatedAt(Date createdAt) {
        this.createdAt = createdAt;
    }

    @Override
    public List<CompanyLocation> getLocations() {
        return locations;
    }

    @Override
    public List<CompanyMember> getMembers() {
        return members;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public String getMainEntityName() {
        return name;
    }
}
