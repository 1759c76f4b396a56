package org.b2bleaf.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.annotation.Resource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.b2bleaf.catalog.SkuCodes;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.exchange.rules.ExportRows;
import org.b2bleaf.exchange.rules.ImportFile;
import org.b2bleaf.exchange.rules.RecordKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} Page by page; only the keys of SKUs are remembered, as each catalog names the same ones. */
@Service("b2bPriceExports")
public class PriceExportsImpl implements PriceExports {

    private static final int PAGE = 1000;
    private static final String SAMPLE = "/org/b2bleaf/exchange/sample/prices.csv";

    @Resource(name = "b2bImportDao")
    protected ImportDao dao;

    @Resource(name = "b2bSkuCodes")
    protected SkuCodes skuCodes;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public void writeCatalog(long catalogId, OutputStream target) throws IOException {
        write(" WHERE CATALOG_ID = " + catalogId, target);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public void writeAll(OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(ImportFile.PRICES.fileName()));
        write("", zip);
        zip.closeEntry();
        zip.finish();
    }

    private void write(String which, OutputStream target) throws IOException {
        try {
            dao.inTransaction(jdbc -> {
                new Export(jdbc, target).write(which);
                return null;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void writeSample(OutputStream target) throws IOException {
        try (InputStream sample = PriceExportsImpl.class.getResourceAsStream(SAMPLE)) {
            sample.transferTo(target);
        }
    }

    private final class Export {

        private final JdbcTemplate jdbc;
        private final OutputStream target;
        private final Map<Long, RecordKey> skuKeys = new HashMap<>();
        private CSVPrinter csv;

        Export(JdbcTemplate jdbc, OutputStream target) {
            this.jdbc = jdbc;
            this.target = target;
        }

        void write(String which) {
            Map<Long, RecordKey> catalogs = new LinkedHashMap<>();
            jdbc.query("SELECT CATALOG_ID, EXTERNAL_ID FROM B2B_CATALOG" + which + " ORDER BY CATALOG_ID", row -> {
                catalogs.put(row.getLong(1), RecordKey.of(row.getString(2), row.getLong(1)));
            });
            try {
                csv = new CSVPrinter(
                        new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
                csv.printRecord(ImportFile.PRICES.columns());
                for (Map.Entry<Long, RecordKey> catalog : catalogs.entrySet()) {
                    write(catalog.getKey(), catalog.getValue());
                }
                csv.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(long catalogId, RecordKey key) throws IOException {
            long last = Long.MIN_VALUE;
            Map<Long, SkuTerms> page;
            do {
                page = page(catalogId, last);
                findKeys(page);
                for (Map.Entry<Long, SkuTerms> row : page.entrySet()) {
                    last = row.getKey();
                    if (!row.getValue().excluded()) {
                        csv.printRecords(ExportRows.of(key, skuKeys.get(last), row.getValue()));
                    }
                }
            } while (page.size() == PAGE);
        }

        private Map<Long, SkuTerms> page(long catalogId, long last) {
            Map<Long, List<VolumeBreak>> breaks = new HashMap<>();
            jdbc.query(
                    """
                    SELECT SKU_ID, BREAK_QUANTITY, PERCENT_OFF, PRICE FROM B2B_CATALOG_BREAK
                    WHERE CATALOG_ID = ? AND SKU_ID > ? AND SKU_ID <= (SELECT MAX(SKU_ID) FROM
                      (SELECT SKU_ID FROM B2B_CATALOG_SKU WHERE CATALOG_ID = ? AND SKU_ID > ?
                       ORDER BY SKU_ID LIMIT %d) p)"""
                            .formatted(PAGE),
                    row -> {
                        breaks.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(new VolumeBreak(row.getInt(2), row.getBigDecimal(3), row.getBigDecimal(4)));
                    },
                    catalogId,
                    last,
                    catalogId,
                    last);
            Map<Long, SkuTerms> page = new LinkedHashMap<>();
            jdbc.query(
                    """
                    SELECT CATALOG_ID, SKU_ID, FIXED_PRICE, MIN_QUANTITY, MAX_QUANTITY, QUANTITY_INCREMENT, EXCLUDED
                    FROM B2B_CATALOG_SKU WHERE CATALOG_ID = ? AND SKU_ID > ? ORDER BY SKU_ID LIMIT %d"""
                            .formatted(PAGE),
                    row -> {
                        page.put(row.getLong(2), PriceTable.terms(row, breaks.getOrDefault(row.getLong(2), List.of())));
                    },
                    catalogId,
                    last);
            return page;
        }

        /** A code that several SKUs have names none of them. */
        private void findKeys(Map<Long, SkuTerms> page) {
            List<Long> asked = page.keySet().stream()
                    .filter(id -> !skuKeys.containsKey(id))
                    .toList();
            if (asked.isEmpty()) {
                return;
            }
            Map<Long, String> codes = skuCodes.codesOf(asked);
            Map<String, Long> unique = skuCodes.skuIdsOf(codes.values());
            for (Long id : asked) {
                String code = codes.get(id);
                skuKeys.put(id, RecordKey.of(id.equals(unique.get(code)) ? code : null, id));
            }
        }
    }
}
