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
import javax.persistence.Version;
import org.b2bleaf.company.rules.Permission;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.AdminPresentationToOneLookup;
import org.broadleafcommerce.common.presentation.PopulateToOneFieldsEnum;
import org.broadleafcommerce.common.presentation.RequiredOverride;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bPermission")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_PERMISSION")
@AdminPresentationClass(friendlyName = "B2bPermission", populateToOneFields = PopulateToOneFieldsEnum.TRUE)
public class LocationPermissionImpl implements LocationPermission {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bLocationPermissionId")
    @GenericGenerator(
            name = "B2bLocationPermissionId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bLocationPermissionImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.company.LocationPermissionImpl")
            })
    @Column(name = "PERMISSION_ID")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @ManyToOne(targetEntity = CompanyLocationImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "LOCATION_ID", nullable = false)
    @AdminPresentation(excluded = true)
    protected CompanyLocation location;

    @ManyToOne(targetEntity = CustomerImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "CUSTOMER_ID", nullable = false)
    @AdminPresentation(friendlyName = "B2bPermission_customer", order = 10, prominent = true, gridOrder = 10)
    @AdminPresentationToOneLookup(lookupDisplayProperty = "emailAddress")
    protected Customer customer;

    @Column(name = "PERMISSION", nullable = false, length = 20)
    @AdminPresentation(
            friendlyName = "B2bPermission_permission",
            order = 20,
            prominent = true,
            gridOrder = 20,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "org.b2bleaf.company.PermissionChoice")
    protected String permission;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    @AdminPresentation(
            friendlyName = "B2bPermission_createdAt",
            order = 30,
            prominent = true,
            gridOrder = 30,
            readOnly = true,
            requiredOverride = RequiredOverride.NOT_REQUIRED)
    protected Date createdAt;

    @Version
    @Column(name = "VERSION", nullable = false)
    @AdminPresentation(excluded = true)
    protected int version;

    /** For Hibernate and for subclasses of a host. */
    public LocationPermissionImpl() {}

    public LocationPermissionImpl(CompanyLocation location, Customer customer, Permission permission, Date createdAt) {
        this.location = location;
        this.customer = customer;
        this.permission = permission.name();
        this.createdAt = createdAt;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public CompanyLocation getLocation() {
        return location;
    }

    @Override
    public Customer getCustomer() {
        return customer;
    }

    @Override
    public Permission getPermission() {
        return Permission.valueOf(permission);
    }

    @Override
    public void setPermission(Permission permission) {
        this.permission = permission.name();
    }

    @Override
    public Date getCreatedAt() {
        return createdAt;
    }
}
