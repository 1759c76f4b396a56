package org.b2bleaf.demo.data;

import java.io.IOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.annotation.PreDestroy;
import javax.annotation.Resource;
import org.broadleafcommerce.common.classloader.release.ThreadLocalManager;
import org.broadleafcommerce.common.exception.ServiceException;
import org.broadleafcommerce.core.search.service.SearchService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the search index of the storefront in step with the database: at the start, and from time to time after it. */
@Component("demoSearchIndex")
public class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    @Resource(name = "blSearchService")
    protected SearchService searchService;

    /** Milliseconds between two rebuilds. */
    @Value("${solr.index.repeat.interval}")
    protected long interval;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "search-index");
        thread.setDaemon(true);
        return thread;
    });

    /** Builds the index and returns when it can be searched; then repeats that in the background. */
    public void start() {
        rebuild();
        clock.scheduleWithFixedDelay(this::rebuild, interval, interval, TimeUnit.MILLISECONDS);
    }

    private void rebuild() {
        try {
            searchService.rebuildIndex();
        } catch (ServiceException | IOException | RuntimeException e) {
            LOG.error("The search index was not rebuilt; the old one stays in use", e);
        } finally {
            ThreadLocalManager.remove();
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
