package org.b2bleaf.membership;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.Resource;
import org.b2bleaf.membership.rules.SearchWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the words by which {@link CustomerSearch} finds a customer as the customer's record says. */
@Service("b2bCustomerWords")
public class CustomerWords {

    @Resource(name = "b2bCustomerWordDao")
    protected CustomerWordDao dao;

    /** Stores what differs, in a transaction of its own: also after a commit, when the caller's is used up. */
    @Transactional(value = "blTransactionManager", propagation = Propagation.REQUIRES_NEW)
    public void refresh(Collection<Long> customerIds) {
        Map<Long, Set<String>> superfluous = dao.words(customerIds);
        Map<Long, Set<String>> missing = new HashMap<>();
        for (Object[] row : dao.details(customerIds)) {
            Set<String> wanted = SearchWords.of((String) row[1], (String) row[2], (String) row[3]);
            Set<String> stored = superfluous.getOrDefault((Long) row[0], Set.of());
            missing.put((Long) row[0], without(wanted, stored));
            superfluous.put((Long) row[0], without(stored, wanted));
        }
        missing.values().removeIf(Set::isEmpty);
        superfluous.values().removeIf(Set::isEmpty);
        dao.delete(superfluous);
        dao.insert(missing);
    }

    private static Set<String> without(Set<String> words, Set<String> others) {
        Set<String> rest = new TreeSet<>(words);
        rest.removeAll(others);
        return rest;
    }

    /** The next customers who have no words and should, by id. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Long> forgotten(long afterId, int limit) {
        return dao.forgotten(afterId, limit);
    }

    /** The next customers who should be found, by id. */
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<Long> searchable(long afterId, int limit) {
        return dao.searchable(afterId, limit);
    }
}
