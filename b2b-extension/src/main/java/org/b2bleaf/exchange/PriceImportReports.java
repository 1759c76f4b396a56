package org.b2bleaf.exchange;

import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.catalog.Catalog;
import org.b2bleaf.exchange.rules.UploadKind;
import org.b2bleaf.jobs.JobReport;
import org.b2bleaf.jobs.JobSource;
import org.springframework.stereotype.Component;

/** Imports of prices and their dry runs in the list of jobs. */
@Component("b2bPriceImportReports")
public class PriceImportReports implements JobSource {

    /** The kind of those that store. */
    public static final String IMPORT = "price-import";

    /** The kind of those that only check. */
    public static final String DRY_RUN = "price-import-check";

    @Resource(name = "b2bImports")
    protected Imports imports;

    @Override
    public List<JobReport> newest(int limit) {
        return imports.newest(UploadKind.PRICES, 0, limit).stream()
                .map(run -> ImportReports.report(run, run.isDryRun() ? DRY_RUN : IMPORT))
                .toList();
    }

    @Override
    public Optional<Class<?>> shownToReadersOf() {
        return Optional.of(Catalog.class);
    }
}
