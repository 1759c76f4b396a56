package org.b2bleaf.catalog;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import org.b2bleaf.catalog.rules.SalePrice;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.service.dynamic.DefaultDynamicSkuPricingInvocationHandler;
import org.hibernate.proxy.HibernateProxy;
import org.springframework.util.ClassUtils;

/**
 * What the shop asks of everybody for a SKU, whatever pricing is active in this thread.
 *
 * @param list the retail price, null when the SKU takes it from its product's default SKU
 * @param now the sale price when it is lower, else the retail price; null like it
 */
public record NormalPrice(Money list, Money now) {

    /** @param sku a SKU of Broadleaf, or the view of one that it hands to pricing services */
    public static NormalPrice of(Sku sku) {
        Sku undecorated = Proxy.isProxyClass(sku.getClass()) ? sku : undecorated(sku);
        Money list = undecorated.getRetailPrice();
        Money sale = undecorated.getSalePrice();
        boolean onSale = SalePrice.counts(amount(list), amount(sale));
        return new NormalPrice(list, onSale ? sale : list);
    }

    private static BigDecimal amount(Money money) {
        return money == null ? null : money.getAmount();
    }

    private static Sku undecorated(Sku sku) {
        // Broadleaf's view reads the entity's fields, which a lazy proxy does not have.
        Sku entity = sku instanceof HibernateProxy proxy
                ? (Sku) proxy.getHibernateLazyInitializer().getImplementation()
                : sku;
        return (Sku) Proxy.newProxyInstance(
                entity.getClass().getClassLoader(),
                ClassUtils.getAllInterfacesForClass(entity.getClass()),
                new DefaultDynamicSkuPricingInvocationHandler(entity));
    }
}
