package org.b2bleaf.store;

import javax.persistence.EntityManager;
import javax.persistence.PersistenceContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** {@inheritDoc} */
@Service("b2bHealth")
public class HealthImpl implements Health {

    private static final Logger LOG = LoggerFactory.getLogger(HealthImpl.class);

    @PersistenceContext(unitName = "blPU")
    protected EntityManager em;

    @Override
    public boolean isGood() {
        try {
            // No row matches, so the answer costs the same whatever the table holds.
            em.createNativeQuery("select count(*) from B2B_COMPANY where 1 = 0").getSingleResult();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The database does not answer", e);
            return false;
        }
    }
}
