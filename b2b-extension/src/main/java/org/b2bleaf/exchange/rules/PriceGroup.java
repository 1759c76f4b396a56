package org.b2bleaf.exchange.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.b2bleaf.catalog.rules.QuantityRule;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.SkuTerms.QuantityProblem;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.catalog.rules.VolumeBreaks;

/** What the rows of one SKU of one catalog say together. An empty cell says what the other rows say. */
public final class PriceGroup {

    private static final ImportFile FILE = ImportFile.PRICES;

    private final List<PriceRow> rows = new ArrayList<>();

    public void add(PriceRow row) {
        rows.add(row);
    }

    /** Of its first row. */
    public long line() {
        return rows.get(0).line();
    }

    /** Empty when the rows fit together. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        reportDifferent(problems, Column.PRICE, PriceRow::price);
        reportDifferent(problems, Column.MIN, PriceRow::minimum);
        reportDifferent(problems, Column.MAX, PriceRow::maximum);
        reportDifferent(problems, Column.INCREMENT, PriceRow::increment);
        if (problems.isEmpty()) {
            QuantityProblem.of(one(PriceRow::minimum), one(PriceRow::maximum), one(PriceRow::increment))
                    .ifPresent(problem -> report(problems, Reason.valueOf(problem.name())));
            reportBreaks(problems);
        }
        return problems;
    }

    private <T extends Comparable<T>> void reportDifferent(
            List<Problem> problems, String column, Function<PriceRow, T> cell) {
        PriceRow first = null;
        for (PriceRow row : rows) {
            T value = cell.apply(row);
            if (value != null && first != null && value.compareTo(cell.apply(first)) != 0) {
                problems.add(Problem.at(FILE, row.line(), column, Reason.DIFFERENT_ROWS, value.toString())
                        .against(first.line()));
                return;
            }
            first = value != null && first == null ? row : first;
        }
    }

    private void report(List<Problem> problems, Reason reason) {
        PriceRow named =
                rows.stream().filter(row -> row.maximum() != null).findFirst().orElse(rows.get(0));
        problems.add(Problem.at(FILE, named.line(), Column.MAX, reason, String.valueOf(named.maximum())));
    }

    private void reportBreaks(List<Problem> problems) {
        Integer maximum = one(PriceRow::maximum);
        Map<Integer, Long> lines = new LinkedHashMap<>();
        for (PriceRow row : rows) {
            if (row.breakQuantity() != null) {
                Long earlier = lines.putIfAbsent(row.breakQuantity(), row.line());
                if (earlier != null) {
                    problems.add(atBreak(row, Reason.DOUBLED_BREAK).against(earlier));
                } else if (row.breakQuantity() == 1) {
                    problems.add(atBreak(row, Reason.BREAK_FROM_ONE));
                } else if (maximum != null && row.breakQuantity() > maximum) {
                    problems.add(atBreak(row, Reason.BREAK_ABOVE_MAXIMUM));
                } else if (lines.size() == VolumeBreaks.MOST + 1) {
                    problems.add(atBreak(row, Reason.TOO_MANY_BREAKS));
                }
            }
        }
    }

    private static Problem atBreak(PriceRow row, Reason reason) {
        return Problem.at(
                FILE,
                row.line(),
                Column.BREAK_QUANTITY,
                reason,
                row.breakQuantity().toString());
    }

    private <T> T one(Function<PriceRow, T> cell) {
        for (PriceRow row : rows) {
            if (cell.apply(row) != null) {
                return cell.apply(row);
            }
        }
        return null;
    }

    /**
     * What holds after the import. Volume prices by percentage, which no column can say, stay unless the file has a price
     * from the same quantity on.
     *
     * @param before null when the catalog says nothing about the SKU yet
     */
    public SkuTerms onto(SkuTerms before) {
        Map<Integer, VolumeBreak> breaks = new LinkedHashMap<>();
        for (PriceRow row : rows) {
            if (row.breakQuantity() != null) {
                breaks.put(row.breakQuantity(), VolumeBreak.price(row.breakQuantity(), row.breakPrice()));
            }
        }
        if (before != null) {
            before.breaks().stream()
                    .filter(volume -> volume.price() == null)
                    .limit(VolumeBreaks.MOST - breaks.size())
                    .forEach(volume -> breaks.putIfAbsent(volume.fromQuantity(), volume));
        }
        BigDecimal price = one(PriceRow::price);
        QuantityRule quantities =
                QuantityRule.of(one(PriceRow::minimum), one(PriceRow::maximum), one(PriceRow::increment));
        return new SkuTerms(false, price, quantities, List.copyOf(breaks.values()));
    }
}
