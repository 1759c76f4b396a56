package org.b2bleaf.gatetest;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.annotation.Resource;
import org.b2bleaf.gatetest.GateTestDao.ClaimedTest;
import org.b2bleaf.gatetest.rules.Addresses;
import org.b2bleaf.gatetest.rules.GateTestStatus;
import org.b2bleaf.gatetest.rules.StopReason;
import org.b2bleaf.gatetest.rules.VisitorToken;
import org.b2bleaf.secret.ShopKey;
import org.b2bleaf.settings.ShopAddress;
import org.b2bleaf.store.StoreAccess;
import org.b2bleaf.store.rules.GateSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Makes the self-tests that wait. In the storefront, which alone knows its handlers. */
@Service("b2bGateTestRunner")
public class GateTestRunner {

    private static final Logger LOG = LoggerFactory.getLogger(GateTestRunner.class);

    /** Addresses of one test, each asked for twice. */
    private static final int MOST = 1500;

    @Resource(name = "b2bGateTestDao")
    protected GateTestDao dao;

    @Resource(name = "b2bStoreAccess")
    protected StoreAccess storeAccess;

    @Resource(name = "b2bShopAddress")
    protected ShopAddress shopAddress;

    @Resource(name = "b2bShopKey")
    protected ShopKey shopKey;

    @Resource(name = "b2bMappedPaths")
    protected MappedPaths mappedPaths;

    @Resource(name = "b2bRecordAddresses")
    protected RecordAddresses records;

    @Resource(name = "b2bClock")
    protected Clock clock;

    /**
     * Called about every second by the job {@code b2b-gate-test}.
     *
     * @param stop asked between two addresses
     */
    public void work(BooleanSupplier stop) {
        Optional<ClaimedTest> claim = dao.claimNext();
        if (claim.isEmpty()) {
            return;
        }
        try {
            run(claim.get(), stop);
        } catch (InterruptedException e) {
            dao.release(claim.get());
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The gate test {} failed", claim.get().id(), e);
            dao.finish(claim.get(), GateTestStatus.FAILED, StopReason.INTERNAL_ERROR);
        }
    }

    private void run(ClaimedTest claim, BooleanSupplier stop) throws InterruptedException {
        URI shop = URI.create(shopAddress.of(""));
        GateSettings settings = storeAccess.settings();
        dao.begin(claim, shop.toString(), settings);
        ShopVisits visits = new ShopVisits(
                shop, address -> VisitorToken.issue(shopKey.hash(), claim.id(), address, clock.instant()));
        Optional<Boolean> recognised = visits.recognises();
        if (!recognised.orElse(false)) {
            dao.finish(
                    claim,
                    GateTestStatus.FAILED,
                    recognised.isEmpty() ? StopReason.UNREACHABLE : StopReason.NOT_RECOGNISED);
            return;
        }
        Crawl crawl = new Crawl(shop, settings, visits, new Addresses(MOST), dao, claim);
        crawl.prepare(mappedPaths.patterns(), records.ofCatalog(), records.ofContent());
        switch (crawl.run(stop)) {
            case STOPPED -> dao.release(claim);
            case TAKEN_OVER -> LOG.warn("The gate test {} was taken over by another node", claim.id());
            case FINISHED -> {
                boolean changed = !settings.equals(storeAccess.settings());
                StopReason reason = crawl.isCut() ? StopReason.TOO_MUCH : null;
                dao.finish(
                        claim,
                        changed ? GateTestStatus.FAILED : GateTestStatus.DONE,
                        changed ? StopReason.SETTINGS_CHANGED : reason);
            }
        }
    }
}
