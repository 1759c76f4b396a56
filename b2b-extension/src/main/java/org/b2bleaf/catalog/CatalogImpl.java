package org.b2bleaf.catalog;

import java.math.BigDecimal;
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
import javax.persistence.Version;
import org.b2bleaf.catalog.rules.ValidDays;
import org.b2bleaf.company.rules.ActiveStatus;
import org.b2bleaf.persistence.Days;
import org.broadleafcommerce.common.admin.domain.AdminMainEntity;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bCatalog")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_CATALOG")
@AdminPresentationClass(friendlyName = "B2bCatalog")
public class CatalogImpl implements Catalog, AdminMainEntity {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bCatalogId")
    @GenericGenerator(
            name = "B2bCatalogId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bCatalogImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.catalog.CatalogImpl")
            })
    @Column(name = "CATALOG_ID")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @Column(name = "NAME", nullable = false)
    @AdminPresentation(friendlyName = "B2bCatalog_name", order = 10, prominent = true, gridOrder = 10)
    protected String name;

    @Column(name = "EXTERNAL_ID", length = 64)
    @AdminPresentation(friendlyName = "B2bCatalog_externalId", order = 20, prominent = true, gridOrder = 20)
    protected String externalId;

    @Column(name = "PERCENT_OFF", precision = 7, scale = 4)
    @AdminPresentation(
            friendlyName = "B2bCatalog_percentOff",
            order = 30,
            prominent = true,
            gridOrder = 30,
            fieldType = SupportedFieldType.DECIMAL)
    protected BigDecimal percentOff;

    @Column(name = "ALL_PRODUCTS", nullable = false)
    @AdminPresentation(friendlyName = "B2bCatalog_allProducts", order = 40)
    protected boolean allProducts;

    @Temporal(TemporalType.DATE)
    @Column(name = "VALID_FROM")
    @AdminPresentation(friendlyName = "B2bCatalog_validFrom", order = 42)
    protected Date validFrom;

    @Temporal(TemporalType.DATE)
    @Column(name = "VALID_UNTIL")
    @AdminPresentation(friendlyName = "B2bCatalog_validUntil", order = 44)
    protected Date validUntil;

    @Column(name = "STATUS", nullable = false, length = 20)
    @AdminPresentation(
            friendlyName = "B2bCatalog_status",
            order = 50,
            prominent = true,
            gridOrder = 40,
            fieldType = SupportedFieldType.BROADLEAF_ENUMERATION,
            broadleafEnumeration = "org.b2bleaf.company.ActiveStatusChoice")
    protected String status = ActiveStatus.ACTIVE.name();

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
    public BigDecimal getPercentOff() {
        return percentOff;
    }

    @Override
    public void setPercentOff(BigDecimal percentOff) {
        this.percentOff = percentOff;
    }

    @Override
    public boolean isAllProducts() {
        return allProducts;
    }

    @Override
    public void setAllProducts(boolean allProducts) {
        this.allProducts = allProducts;
    }

    @Override
    public ValidDays getValidDays() {
        return CatalogDao.days(validFrom, validUntil);
    }

    @Override
    public void setValidDays(ValidDays validDays) {
        validFrom = Days.stored(validDays.from());
        validUntil = Days.stored(validDays.until());
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
    public int getVersion() {
        return version;
    }

    @Override
    public String getMainEntityName() {
        return name;
    }
}
