package org.b2bleaf.cart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Resource;
import org.b2bleaf.cart.rules.Admission;
import org.b2bleaf.cart.rules.Refusal;
import org.b2bleaf.cart.rules.TypedLine;
import org.b2bleaf.cart.rules.Verdict;
import org.b2bleaf.catalog.SkuCodes;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.springframework.stereotype.Service;

/** {@inheritDoc} */
@Service("b2bQuickOrder")
public class QuickOrderImpl implements QuickOrder {

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    @Resource(name = "b2bCartFilling")
    protected CartFilling filling;

    @Override
    public Result add(Customer customer, List<TypedLine> lines) {
        List<RefusedLine> refused = new ArrayList<>();
        Map<Long, List<TypedLine>> bySku = bySku(lines, refused);
        List<WantedLine> wanted = new ArrayList<>();
        bySku.forEach((skuId, same) -> {
            long sum = same.stream().mapToLong(TypedLine::quantity).sum();
            if (sum > Admission.MOST) {
                refuse(same, Verdict.of(Refusal.TOO_LARGE, (int) Math.min(sum, Integer.MAX_VALUE)), refused);
            } else {
                wanted.add(new WantedLine(skuId, (int) sum));
            }
        });
        Filled filled = filling.fill(customer, wanted);
        filled.refused().forEach((skuId, verdict) -> refuse(bySku.get(skuId), asTyped(verdict), refused));
        refused.sort(Comparator.comparingInt(line -> line.line().number()));
        return new Result(
                filled.added().stream()
                        .map(added -> added(added, bySku.get(added.skuId())))
                        .toList(),
                refused);
    }

    /** Lines that name a product, in their order. The others are refused. */
    private Map<Long, List<TypedLine>> bySku(List<TypedLine> lines, List<RefusedLine> refused) {
        Map<String, Long> ids = skuCodes.skuIdsOf(lines.stream()
                .filter(line -> line.problem() == null)
                .map(TypedLine::code)
                .distinct()
                .toList());
        Map<Long, List<TypedLine>> bySku = new LinkedHashMap<>();
        for (TypedLine line : lines) {
            if (line.problem() != null) {
                refuse(List.of(line), Verdict.of(line.problem(), line.quantity()), refused);
            } else if (!ids.containsKey(line.code())) {
                refuse(List.of(line), Verdict.of(Refusal.UNKNOWN_CODE, line.quantity()), refused);
            } else {
                bySku.computeIfAbsent(ids.get(line.code()), skuId -> new ArrayList<>())
                        .add(line);
            }
        }
        return bySku;
    }

    /** Whoever types a code is not told whether it exists for others. */
    private static Verdict asTyped(Verdict verdict) {
        return verdict.refusal() == Refusal.NOT_SOLD_HERE
                ? Verdict.of(Refusal.UNKNOWN_CODE, verdict.quantity())
                : verdict;
    }

    private static void refuse(List<TypedLine> same, Verdict verdict, List<RefusedLine> refused) {
        List<Integer> together = same.size() > 1 ? numbers(same) : List.of();
        same.forEach(line -> refused.add(new RefusedLine(line, verdict, together)));
    }

    private static AddedProduct added(Filled.Added added, List<TypedLine> lines) {
        return new AddedProduct(numbers(lines), lines.get(0).code(), added.name(), added.quantity(), added.inCart());
    }

    private static List<Integer> numbers(List<TypedLine> lines) {
        return lines.stream().map(TypedLine::number).toList();
    }
}
