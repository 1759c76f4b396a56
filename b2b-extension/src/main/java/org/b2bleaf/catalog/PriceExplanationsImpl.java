package org.b2bleaf.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.catalog.CatalogDao.Assigned;
import org.b2bleaf.catalog.rules.CatalogChoice;
import org.b2bleaf.catalog.rules.CatalogChoice.Candidate;
import org.b2bleaf.catalog.rules.CatalogChoice.Verdict;
import org.b2bleaf.catalog.rules.CatalogEntry;
import org.b2bleaf.money.rules.MinorUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} Asks the same service and the same rule as the shop does, so that both say the same. */
@Service("b2bPriceExplanations")
public class PriceExplanationsImpl implements PriceExplanations {

    @Resource(name = "b2bCatalogDao")
    protected CatalogDao dao;

    @Resource(name = "b2bCatalogService")
    protected CatalogService catalogs;

    @Resource(name = "b2bCatalogLists")
    protected CatalogLists lists;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<ListedCatalog> catalogsOf(long locationId) {
        return dao.assigned(locationId).stream()
                .map(PriceExplanationsImpl::listed)
                .toList();
    }

    private static ListedCatalog listed(Assigned assigned) {
        return new ListedCatalog(
                assigned.head().id(), assigned.name(), assigned.isActive(), assigned.days(), assigned.standing());
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<Explanation> explain(long locationId, long skuId) {
        return lists.sku(skuId).filter(sku -> sku.price() != null).map(sku -> explain(locationId, sku));
    }

    private Explanation explain(long locationId, CatalogLists.SkuRow sku) {
        Currency currency = dao.currencyOf(sku.skuId());
        List<Assigned> assigned = dao.assigned(locationId);
        boolean onlyCatalogProducts = dao.catalogsOf(locationId).onlyCatalogProducts();
        LocationCatalogs all = new LocationCatalogs(
                onlyCatalogProducts, assigned.stream().map(Assigned::head).toList());
        Map<Long, CatalogEntry> entries =
                catalogs.entries(all, List.of(sku.skuId())).getOrDefault(sku.skuId(), List.of()).stream()
                        .collect(Collectors.toMap(CatalogEntry::catalogId, Function.identity()));
        List<Verdict> verdicts = CatalogChoice.explain(
                sku.price(),
                assigned.stream()
                        .map(it -> new Candidate(
                                it.head().id(),
                                it.isActive(),
                                it.standing(),
                                entries.get(it.head().id())))
                        .toList(),
                currency);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < verdicts.size(); i++) {
            CatalogEntry entry = entries.get(assigned.get(i).head().id());
            lines.add(new Line(listed(assigned.get(i)), verdicts.get(i), entry == null ? null : entry.quantityRule()));
        }
        BigDecimal shopPrice = MinorUnit.round(sku.price(), currency);
        BigDecimal price = verdicts.stream()
                .filter(verdict -> verdict.reason().applies())
                .findFirst()
                .map(Verdict::unitPrice)
                .orElse(onlyCatalogProducts ? null : shopPrice);
        return new Explanation(sku, shopPrice, price, currency, lines);
    }
}
