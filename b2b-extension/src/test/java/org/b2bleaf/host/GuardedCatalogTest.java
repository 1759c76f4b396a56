package org.b2bleaf.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import org.b2bleaf.company.LocationAccess;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.store.Shopper;
import org.b2bleaf.store.ShopperContext;
import org.b2bleaf.store.StoreAccess;
import org.b2bleaf.store.rules.GateSettings;
import org.b2bleaf.store.rules.StoreGate;
import org.b2bleaf.store.rules.Visitor;
import org.broadleafcommerce.common.extension.ExtensionResultHolder;
import org.broadleafcommerce.common.extension.ExtensionResultStatusType;
import org.broadleafcommerce.core.catalog.dao.CategoryDao;
import org.broadleafcommerce.core.catalog.dao.ProductDao;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuardedCatalogTest {

    private final GuardedCatalog catalog = new GuardedCatalog();
    private final ExtensionResultHolder<Object> found = new ExtensionResultHolder<>();
    private final Product espresso = product("/coffee/espresso");
    private final Product teaser = product("/landing/espresso");

    @BeforeEach
    void aShopWithTwoProductsOfOneLastPart() {
        catalog.productDao = mock(ProductDao.class);
        catalog.categoryDao = mock(CategoryDao.class);
        catalog.storeAccess = mock(StoreAccess.class);
        settings(GateSettings.of(true, "/landing/**", ""));
        ShopperContext.set(Shopper.GUEST);
    }

    @AfterEach
    void nobodyIsShopping() {
        ShopperContext.clear();
    }

    private void settings(GateSettings settings) {
        when(catalog.storeAccess.settings()).thenReturn(settings);
        for (String own : new String[] {"/coffee/espresso", "/landing/espresso", "/coffee"}) {
            when(catalog.storeAccess.shows(own, Visitor.GUEST))
                    .thenReturn(StoreGate.shows(own, Visitor.GUEST, settings));
        }
    }

    @Test
    void aClosedProductAnswersUnderNoOpenAddress() {
        when(catalog.productDao.findProductByURI("/sign-in/espresso")).thenReturn(List.of(espresso));
        assertThat(catalog.findProductByURI("/sign-in/espresso", found))
                .isEqualTo(ExtensionResultStatusType.HANDLED_STOP);
        assertThat(found.getResult()).isNull();
    }

    @Test
    void anOpenProductIsFoundBesideAClosedOneOfTheSameName() {
        when(catalog.productDao.findProductByURI("/landing/espresso")).thenReturn(List.of(espresso, teaser));
        catalog.findProductByURI("/landing/espresso", found);
        assertThat(found.getResult()).isSameAs(teaser);
    }

    @Test
    void aCategoryThatTheDatabaseFindsUnderAnotherSpellingStaysClosed() {
        settings(GateSettings.of(false, "", "/coffee/**"));
        Category coffee = mock(Category.class);
        when(coffee.getUrl()).thenReturn("/coffee");
        when(catalog.categoryDao.findCategoryByURI("/cöffee ")).thenReturn(coffee);
        catalog.findCategoryByURI("/cöffee ", found);
        assertThat(found.getResult()).isNull();
    }

    @Test
    void broadleafFindsItselfInAnOpenShopOutsideARequestAndForBuyers() {
        settings(GateSettings.OPEN_SHOP);
        isBroadleafs();
        settings(GateSettings.of(true, "", ""));
        ShopperContext.set(new Shopper(
                1L,
                "lars@northwind.example",
                "Lars",
                false,
                List.of(new LocationAccess(1, "O", "Oslo", 1, "N", Permission.ORDERING_ONLY)),
                Optional.empty()));
        isBroadleafs();
        ShopperContext.clear();
        isBroadleafs();
    }

    private void isBroadleafs() {
        assertThat(catalog.findProductByURI("/coffee/espresso", found))
                .isEqualTo(ExtensionResultStatusType.NOT_HANDLED);
        assertThat(catalog.findCategoryByURI("/coffee", found)).isEqualTo(ExtensionResultStatusType.NOT_HANDLED);
    }

    private static Product product(String url) {
        Product product = mock(Product.class);
        when(product.getUrl()).thenReturn(url);
        return product;
    }
}
