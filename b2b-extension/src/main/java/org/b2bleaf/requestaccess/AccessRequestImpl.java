package org.b2bleaf.requestaccess;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;
import org.b2bleaf.requestaccess.rules.CompanyNameKey;
import org.b2bleaf.requestaccess.rules.MailDomain;
import org.b2bleaf.requestaccess.rules.RequestDetails;
import org.b2bleaf.requestaccess.rules.RequestStatus;
import org.b2bleaf.requestaccess.rules.TaxIdKey;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bAccessRequest")
@Table(name = "B2B_ACCESS_REQUEST")
public class AccessRequestImpl implements AccessRequest {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bAccessRequestId")
    @GenericGenerator(
            name = "B2bAccessRequestId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bAccessRequestImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.requestaccess.AccessRequestImpl")
            })
    @Column(name = "REQUEST_ID")
    protected Long id;

    @Column(name = "STATUS", nullable = false, length = 20)
    protected String status = RequestStatus.NEW.name();

    /** The same form with the same words gives the same key, so that it is stored once. */
    @Column(name = "FORM_KEY", nullable = false, length = 64)
    protected String formKey;

    @Column(name = "COMPANY_NAME", nullable = false)
    protected String companyName;

    @Column(name = "CONTACT_NAME", nullable = false)
    protected String contactName;

    @Column(name = "EMAIL", nullable = false)
    protected String email;

    @Column(name = "PHONE", length = 50)
    protected String phone;

    @Column(name = "TAX_ID", length = 64)
    protected String taxId;

    @Column(name = "ADDRESS1", nullable = false)
    protected String address1;

    @Column(name = "CITY", nullable = false, length = 100)
    protected String city;

    @Column(name = "POSTAL_CODE", length = 20)
    protected String postalCode;

    @Column(name = "COUNTRY", nullable = false, length = 2)
    protected String country;

    @Column(name = "MESSAGE", length = 2000)
    protected String message;

    @Column(name = "LANGUAGE", nullable = false, length = 10)
    protected String language;

    @Column(name = "NAME_KEY", nullable = false)
    protected String nameKey;

    @Column(name = "TAX_KEY", nullable = false, length = 64)
    protected String taxKey;

    @Column(name = "EMAIL_DOMAIN", nullable = false)
    protected String emailDomain;

    /** A keyed hash, as addresses of networks are personal data. */
    @Column(name = "NETWORK_KEY", nullable = false, length = 64)
    protected String networkKey;

    @Column(name = "CREATED_AT", nullable = false)
    @Temporal(TemporalType.TIMESTAMP)
    protected Date createdAt;

    @Column(name = "DECIDED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date decidedAt;

    @Column(name = "DECIDED_BY")
    protected String decidedBy;

    @Column(name = "REASON", length = 1000)
    protected String reason;

    @Column(name = "COMPANY_ID")
    protected Long companyId;

    @Column(name = "LOCATION_ID")
    protected Long locationId;

    @Column(name = "CUSTOMER_ID")
    protected Long customerId;

    /** For Hibernate. */
    protected AccessRequestImpl() {}

    AccessRequestImpl(RequestDetails details, String formKey, String networkKey, String language, Date createdAt) {
        this.formKey = formKey;
        this.companyName = details.companyName();
        this.contactName = details.contactName();
        this.email = details.email().value();
        this.phone = details.phone();
        this.taxId = details.taxId();
        this.address1 = details.address1();
        this.city = details.city();
        this.postalCode = details.postalCode();
        this.country = details.country();
        this.message = details.message();
        this.language = language;
        this.nameKey = CompanyNameKey.of(details.companyName());
        this.taxKey = TaxIdKey.of(details.taxId());
        this.emailDomain = MailDomain.of(details.email());
        this.networkKey = networkKey;
        this.createdAt = createdAt;
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public RequestStatus getStatus() {
        return RequestStatus.valueOf(status);
    }

    @Override
    public String getCompanyName() {
        return companyName;
    }

    @Override
    public String getContactName() {
        return contactName;
    }

    @Override
    public String getEmail() {
        return email;
    }

    @Override
    public String getPhone() {
        return phone;
    }

    @Override
    public String getTaxId() {
        return taxId;
    }

    @Override
    public String getAddress1() {
        return address1;
    }

    @Override
    public String getCity() {
        return city;
    }

    @Override
    public String getPostalCode() {
        return postalCode;
    }

    @Override
    public String getCountry() {
        return country;
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public String getLanguage() {
        return language;
    }

    @Override
    public Date getCreatedAt() {
        return createdAt;
    }

    @Override
    public Date getDecidedAt() {
        return decidedAt;
    }

    @Override
    public String getDecidedBy() {
        return decidedBy;
    }

    @Override
    public String getReason() {
        return reason;
    }

    @Override
    public Long getCompanyId() {
        return companyId;
    }

    @Override
    public Long getLocationId() {
        return locationId;
    }

    @Override
    public Long getCustomerId() {
        return customerId;
    }
}
