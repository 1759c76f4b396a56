package org.b2bleaf.signin;

import java.util.Date;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Temporal;
import javax.persistence.TemporalType;

/** {@inheritDoc} */
@Entity(name = "B2bCustomerSignIn")
@Table(name = "B2B_CUSTOMER_SIGN_IN")
public class CustomerSignInImpl implements CustomerSignIn {

    /** That of Broadleaf's customer. */
    @Id
    @Column(name = "CUSTOMER_ID")
    protected Long customerId;

    @Column(name = "SECURED_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date securedAt;

    @Column(name = "SIGNED_OUT_AT")
    @Temporal(TemporalType.TIMESTAMP)
    protected Date signedOutAt;

    /** For Hibernate. */
    protected CustomerSignInImpl() {}

    public CustomerSignInImpl(long customerId) {
        this.customerId = customerId;
    }

    @Override
    public Long getCustomerId() {
        return customerId;
    }

    @Override
    public Date getSecuredAt() {
        return securedAt;
    }

    void setSecuredAt(Date securedAt) {
        this.securedAt = securedAt;
    }

    @Override
    public Date getSignedOutAt() {
        return signedOutAt;
    }

    void setSignedOutAt(Date signedOutAt) {
        this.signedOutAt = signedOutAt;
    }
}
