package org.b2bleaf.membership;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.membership.rules.SearchWords;
import org.b2bleaf.membership.rules.WordRange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bCustomerSearch")
public class CustomerSearchImpl implements CustomerSearch {

    /** Enough to fill a list although a customer may have several words that begin alike. */
    private static final int WORDS = 10 * LIMIT;

    /** More words than these are not counted: among common ones it matters little which leads. */
    private static final int COMMON = 1000;

    @Resource(name = "b2bCustomerWordDao")
    protected CustomerWordDao words;

    @Resource(name = "b2bMembershipDao")
    protected MembershipDao dao;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<CustomerHit> find(String typed, Long companyId) {
        List<Long> ids = ids(
                SearchWords.typed(typed).stream().map(WordRange::startingWith).toList());
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, ShopCustomer> found = dao.customers(ids);
        Set<Long> members = companyId == null ? Set.of() : dao.members(companyId, ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(ShopCustomer::canSignIn)
                .map(customer -> customer.hit(members.contains(customer.id())))
                .toList();
    }

    /** The rarest word leads, as each customer who has it is asked for the others. */
    private List<Long> ids(List<WordRange> ranges) {
        if (ranges.isEmpty()) {
            return List.of();
        }
        List<WordRange> rarestFirst = ranges.size() == 1
                ? ranges
                : ranges.stream()
                        .collect(Collectors.toMap(range -> range, range -> words.count(range, COMMON)))
                        .entrySet()
                        .stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .toList();
        return words.find(rarestFirst, WORDS).stream().distinct().limit(LIMIT).toList();
    }
}
