package org.b2bleaf.catalog;

import java.math.BigDecimal;
import org.b2bleaf.testing.Slice;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.CategoryImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryProductXrefImpl;
import org.broadleafcommerce.core.catalog.domain.CategoryXrefImpl;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.ProductImpl;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuAttribute;
import org.broadleafcommerce.core.catalog.domain.SkuAttributeImpl;
import org.broadleafcommerce.core.catalog.domain.SkuImpl;

/** Products of a shop as Broadleaf's admin makes them, for tests. */
public final class ShopProducts {

    private final Slice shop;

    public ShopProducts(Slice shop) {
        this.shop = shop;
    }

    /** @return the id of a new SKU with this code */
    public long sku(String code, String price) {
        return shop.inTransaction(() -> {
            Sku sku = new SkuImpl();
            sku.setName("Product " + code);
            sku.setRetailPrice(new Money(new BigDecimal(price)));
            shop.em().persist(sku);
            SkuAttribute attribute = new SkuAttributeImpl();
            attribute.setName("sku");
            attribute.setValue(code);
            attribute.setSku(sku);
            shop.em().persist(attribute);
            return sku.getId();
        });
    }

    /** @param below id of the category that shows it; null for none */
    long category(String name, Long below) {
        return shop.inTransaction(() -> {
            Category category = new CategoryImpl();
            category.setName(name);
            shop.em().persist(category);
            if (below != null) {
                CategoryXrefImpl link = new CategoryXrefImpl();
                link.setCategory(shop.em().find(CategoryImpl.class, below));
                link.setSubCategory(category);
                shop.em().persist(link);
            }
            return category.getId();
        });
    }

    /** @return the id of the default SKU of a new product of a category */
    long product(String code, String price, long categoryId) {
        long skuId = sku(code, price);
        shop.inTransaction(() -> {
            Sku sku = shop.em().find(SkuImpl.class, skuId);
            Product product = new ProductImpl();
            product.setDefaultSku(sku);
            shop.em().persist(product);
            sku.setDefaultProduct(product);
            CategoryProductXrefImpl link = new CategoryProductXrefImpl();
            link.setCategory(shop.em().find(CategoryImpl.class, categoryId));
            link.setProduct(product);
            shop.em().persist(link);
        });
        return skuId;
    }
}
