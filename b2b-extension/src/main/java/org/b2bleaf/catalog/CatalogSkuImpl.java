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
@Entity(name = "B2bCatalogSku")
@Inheritance(strategy = InheritanceType.JOINED)
@Table(name = "B2B_CATALOG_SKU")
@AdminPresentationClass(friendlyName = "B2bCatalogSku")
public class CatalogSkuImpl implements CatalogSku {

    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(generator = "B2bCatalogSkuId")
    @GenericGenerator(
            name = "B2bCatalogSkuId",
            strategy = "org.broadleafcommerce.common.persistence.IdOverrideTableGenerator",
            parameters = {
                @Parameter(name = "segment_value", value = "B2bCatalogSkuImpl"),
                @Parameter(name = "entity_name", value = "org.b2bleaf.catalog.CatalogSkuImpl")
            })
    @Column(name = "CATALOG_SKU_ID")
    @AdminPresentation(visibility = VisibilityEnum.HIDDEN_ALL)
    protected Long id;

    @ManyToOne(targetEntity = CatalogImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "CATALOG_ID", nullable = false)
    @AdminPresentation(excluded = true)
    protected Catalog catalog;

    @ManyToOne(targetEntity = SkuImpl.class, fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "SKU_ID", nullable = false)
    @AdminPresentationToOneLookup
    @AdminPresentation(friendlyName = "B2bCatalogSku_sku", order = 10, prominent = true, gridOrder = 10)
    protected Sku sku;

    @Column(name = "FIXED_PRICE", precision = 19, scale = 5)
    @AdminPresentation(
            friendlyName = "B2bCatalogSku_fixedPrice",
            order = 20,
            prominent = true,
            gridOrder = 20,
            fieldType = SupportedFieldType.DECIMAL)
    protected BigDecimal fixedPrice;

    @Column(name = "MIN_QUANTITY")
    @AdminPresentation(friendlyName = "B2bCatalogSku_minQuantity", order = 30, prominent = true, gridOrder = 30)
    protected Integer minQuantity;

    @Column(name = "MAX_QUANTITY")
    @AdminPresentation(friendlyName = "B2bCatalogSku_maxQuantity", order = 40, prominent = true, gridOrder = 40)
    protected Integer maxQuantity;

    @Column(name = "QUANTITY_INCREMENT")
    @AdminPresentation(friendlyName = "B2bCatalogSku_quantityIncrement", order = 50, prominent = true, gridOrder = 50)
    protected Integer quantityIncrement;

    @Column(name = "EXCLUDED", nullable = false)
    @AdminPresentation(friendlyName = "B2bCatalogSku_excluded", order = 60, prominent = true, gridOrder = 60)
    protected boolean excluded;

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
    public BigDecimal getFixedPrice() {
        return fixedPrice;
    }

    @Override
    public void setFixedPrice(BigDecimal fixedPrice) {
        this.fixedPrice = fixedPrice;
    }

    @Override
    public Integer getMinQuantity() {
        return minQuantity;
    }

    @Override
    public void setMinQuantity(Integer minQuantity) {
        this.minQuantity = minQuantity;
    }

    @Override
    public Integer getMaxQuantity() {
        return maxQuantity;
    }

    @Override
    public void setMaxQuantity(Integer maxQuantity) {
        this.maxQuantity = maxQuantity;
    }

    @Override
    public Integer getQuantityIncrement() {
        return quantityIncrement;
    }

    @Override
    public void setQuantityIncrement(Integer quantityIncrement) {
        this.quantityIncrement = quantityIncrement;
    }

    @Override
    public boolean isExcluded() {
        return excluded;
    }

    @Override
    public void setExcluded(boolean excluded) {
        this.excluded = excluded;
    }
}
