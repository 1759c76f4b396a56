package org.b2bleaf.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import javax.persistence.EntityManagerFactory;
import javax.persistence.PersistenceUnit;
import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.Reason;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.broadleafcommerce.profile.core.domain.CustomerPersistedEvent;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Works on the imports that wait, one after the other. Several nodes may do so at the same time. */
@Service("b2bImportWorker")
public class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    /** Personal data that nobody needs any more should not lie around. */
    private static final Duration KEPT = Duration.ofDays(7);

    @Resource(name = "b2bImportDao")
    protected ImportDao dao;

    @Resource(name = "b2bImportRunner")
    protected ImportRunner runner;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blCustomerService")
    protected CustomerService customers;

    @Autowired
    protected ApplicationEventPublisher events;

    @PersistenceUnit(unitName = "blPU")
    protected EntityManagerFactory entityManagers;

    /** Called about every second by the job {@code b2b-import}. */
    public void workOnAll() {
        dao.expire(clock.instant().minus(KEPT));
        Optional<ClaimedImport> claim = dao.claimNext();
        while (claim.isPresent()) {
            workOn(claim.get());
            claim = Thread.currentThread().isInterrupted() ? Optional.empty() : dao.claimNext();
        }
    }

    private void workOn(ClaimedImport claim) {
        try {
            tellOf(runner.run(claim));
        } catch (ImportProgress.Interrupted e) {
            dao.release(claim);
        } catch (ImportRunner.TakenOver e) {
            LOG.warn("Import {} was taken over by another node", claim.id());
        } catch (LateRefusal e) {
            dao.fail(claim, e.problem());
        } catch (DataIntegrityViolationException e) {
            LOG.info("Import {} clashed with a change by somebody else: {}", claim.id(), e.toString());
            dao.fail(claim, Problem.ofUpload(Reason.TAKEN_MEANWHILE, null));
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", claim.id(), e);
            dao.fail(claim, Problem.ofUpload(Reason.INTERNAL_ERROR, null));
        }
    }

    /**
     * Broadleaf keeps customers in a cache of each node, which an update past the entity manager does not reach; and tells
     * of each that it stores.
     */
    private void tellOf(List<Long> renamed) {
        for (long id : renamed) {
            entityManagers.getCache().evict(CustomerImpl.class, id);
            Customer customer = customers.readCustomerById(id);
            if (customer != null) {
                events.publishEvent(new CustomerPersistedEvent(customer));
            }
        }
    }
}
