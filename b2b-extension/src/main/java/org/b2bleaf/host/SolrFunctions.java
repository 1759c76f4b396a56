package org.b2bleaf.host;

import org.apache.solr.client.solrj.SolrServer;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.core.SolrCore;
import org.broadleafcommerce.core.search.service.solr.SolrContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows whether the shop's Solr can ask for the prices of a location. */
class SolrFunctions {

    private static final Logger LOG = LoggerFactory.getLogger(SolrFunctions.class);

    private volatile Boolean installed;

    /** Looked up once; without the functions lists are sorted and filtered by the shop's prices, and the log says so. */
    boolean areInstalled() {
        Boolean known = installed;
        if (known == null) {
            known = areIn(SolrContext.getServer());
            installed = known;
            if (!known) {
                LOG.warn(
                        "Lists are sorted and filtered by the shop's prices, not by a location's: solrconfig.xml has no "
                                + "valueSourceParser {} and {}, or Solr runs in a process of its own",
                        LocationPriceFunction.PRICE,
                        LocationPriceFunction.VISIBLE);
            }
        }
        return known;
    }

    private static boolean areIn(SolrServer server) {
        if (!(server instanceof EmbeddedSolrServer embedded)) {
            return false;
        }
        SolrCore core = embedded.getCoreContainer().getCore(SolrContext.PRIMARY);
        if (core == null) {
            return false;
        }
        try {
            return isOurs(core, LocationPriceFunction.PRICE) && isOurs(core, LocationPriceFunction.VISIBLE);
        } finally {
            core.close();
        }
    }

    private static boolean isOurs(SolrCore core, String function) {
        return core.getValueSourceParser(function) instanceof LocationPriceFunction;
    }
}
