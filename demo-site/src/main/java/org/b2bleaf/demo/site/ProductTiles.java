package org.b2bleaf.demo.site;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.broadleafcommerce.common.media.domain.Media;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.catalog.domain.Category;
import org.broadleafcommerce.core.catalog.domain.FeaturedProduct;
import org.broadleafcommerce.core.catalog.domain.Product;
import org.broadleafcommerce.core.catalog.domain.Sku;
import org.broadleafcommerce.core.catalog.domain.SkuAttribute;
import org.broadleafcommerce.core.catalog.service.CatalogService;
import org.broadleafcommerce.core.inventory.service.InventoryService;
import org.broadleafcommerce.core.inventory.service.type.InventoryType;
import org.springframework.stereotype.Component;

/** Makes tiles of products, and knows which products stand together. */
@Component("demoProductTiles")
public class ProductTiles {

    /** Name of the SKU attribute that holds the code buyers type. */
    static final String SKU_CODE = "sku";

    static final String NO_PICTURE = "/img/favicon.svg";
    private static final String NAVIGATION = "Primary Nav";

    @Resource(name = "blCatalogService")
    protected CatalogService catalogService;

    @Resource(name = "blInventoryService")
    protected InventoryService inventoryService;

    /** Only the products that this visitor may see. */
    public List<ProductTile> tiles(Stream<Product> products) {
        return products.filter(Objects::nonNull)
                .filter(Product::isActive)
                .map(this::tile)
                .toList();
    }

    public ProductTile tile(Product product) {
        Sku sku = product.getDefaultSku();
        Money price = sku.getPrice();
        Money list = sku.getRetailPrice();
        return new ProductTile(
                product.getName(),
                product.getUrl(),
                picture(sku),
                code(sku),
                sku,
                product.getManufacturer(),
                price,
                price.lessThan(list) ? list : null,
                stock(sku));
    }

    /** The products that the merchant marked for the home page. */
    public List<ProductTile> featured() {
        return navigation().stream()
                .flatMap(category -> category.getFeaturedProducts().stream())
                .map(FeaturedProduct::getProduct)
                .collect(Collectors.collectingAndThen(Collectors.toList(), products -> tiles(products.stream())));
    }

    /** The categories of the navigation, in its order. */
    public List<Category> shelves() {
        return navigation().stream()
                .flatMap(category -> category.getChildCategoryXrefs().stream())
                .map(xref -> xref.getSubCategory())
                .toList();
    }

    /** Up to {@code limit} other products of the same category. */
    public List<ProductTile> others(Product product, int limit) {
        Category category = product.getDefaultCategory();
        if (category == null) {
            return List.of();
        }
        List<Product> neighbours = catalogService.findActiveProductsByCategory(category, limit * 3, 0);
        return tiles(neighbours.stream()
                .filter(other -> !other.getId().equals(product.getId()))
                .limit(limit));
    }

    /** Picture of the first product of a category. */
    public String picture(Category category) {
        return catalogService.findActiveProductsByCategory(category, 1, 0).stream()
                .findFirst()
                .map(product -> picture(product.getDefaultSku()))
                .orElse(NO_PICTURE);
    }

    public static String picture(Sku sku) {
        Map<String, Media> media = sku.getSkuMedia();
        Media primary = media == null ? null : media.get("primary");
        return primary == null ? NO_PICTURE : primary.getUrl();
    }

    public static String code(Sku sku) {
        SkuAttribute attribute = sku.getSkuAttributes().get(SKU_CODE);
        return attribute == null ? "" : attribute.getValue();
    }

    private Stock stock(Sku sku) {
        boolean sold = !Boolean.FALSE.equals(sku.isAvailable());
        Integer quantity = InventoryType.CHECK_QUANTITY.equals(sku.getInventoryType())
                ? inventoryService.retrieveQuantityAvailable(sku)
                : null;
        return Stock.of(sold, quantity);
    }

    private List<Category> navigation() {
        return catalogService.findCategoriesByName(NAVIGATION);
    }
}
