package org.b2bleaf.catalog;

import java.math.BigDecimal;
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
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.AdminPresentationToOneLookup;
import org.broadleafcommerce.common.presentation.client.SupportedFieldType;
import org.broadleafcommerce.common.presentation.client.VisibilityEnum;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;

/** {@inheritDoc} */
@Entity(name = "B2bCatalogBreak")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_CATALOG_BREAK")
@AdminPresentationClass(friendlyName = "B2bCatalogBreak")
public class CatalogBreakImpl implements CatalogBreak {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bCatalogBreakId")
    @GenericGenerator(
            name = "B2bCatalogBreakId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bCatalogBreakImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.catalog.CatalogBreakImpl")
            })
    @Column(name = "CATALOG_BREAK_ID")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @ManyToOne(targetEntity = CatalogImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "CATALOG_ID", nullable = false)
    @AdminPresentation(excluded = true)
    protected Catalog catalog;

    @ManyToOne(targetEntity = SkuImpl.class, fetch = FetchType.LAZY)
    @JoinColumn(name = "SKU_ID")
    @AdminPresentationToOneLookup
    @AdminPresentation(friendlyName = "B2bCatalogBreak_sku", order = 10, prominent = true, gridOrder = 10)
    protected Sku sku;

    @Column(name = "BREAK_QUANTITY", nullable = false)
    @AdminPresentation(friendlyName = "B2bCatalogBreak_breakQuantity", order = 20, prominent = true, gridOrder = 20)
    protected int breakQuantity;

    @Column(name = "PERCENT_OFF", precision = 7, scale = 4)
    @AdminPresentation(
            friendlyName = "B2bCatalogBreak_percentOff",
            order = 30,
            prominent = true,
            gridOrder = 30,
            fieldType = SupportedFieldType.DECIMAL)
    protected BigDecimal percentOff;

    @Column(name = "PRICE", precision = 19, scale = 5)
    @AdminPresentation(
            friendlyName = "B2bCatalogBreak_price",
            order = 40,
            prominent = true,
            gridOrder = 40,
            fieldType = SupportedFieldType.DECIMAL)
    protected BigDecimal price;

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public Catalog getCatalog() {
        return catalog;
    }

    @Override
    public void setCatalog(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Sku getSku() {
        return sku;
    }

    @Override
    public void setSku(Sku sku) {
        this.sku = sku;
    }

    @Override
    public int getBreakQuantity() {
        return breakQuantity;
    }

    @Override
    public void setBreakQuantity(int breakQuantity) {
        this.breakQuantity = breakQuantity;
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
    public BigDecimal getPrice() {
        return price;
    }

    @Override
    public void setPrice(BigDecimal price) {
        this.price = price;
    }
}
