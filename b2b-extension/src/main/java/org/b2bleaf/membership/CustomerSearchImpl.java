package org.b2bleaf.membership;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    @Resource(name = "b2bCustomerWordDao")
    protected CustomerWordDao words;

    @Resource(name = "b2bMembershipDao")
    protected MembershipDao dao;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<CustomerHit> find(String typed, Long companyId) {
        List<WordRange> ranges =
                SearchWords.typed(typed).stream().map(WordRange::startingWith).toList();
        if (ranges.isEmpty()) {
            return List.of();
        }
        List<Long> ids =
                words.find(ranges, WORDS).stream().distinct().limit(LIMIT).toList();
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
}
