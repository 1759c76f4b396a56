package org.b2bleaf.admin.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.b2bleaf.catalog.Catalog;
import org.b2bleaf.catalog.rules.FieldProblem;
import org.b2bleaf.catalog.rules.SkuTerms;
import org.b2bleaf.catalog.rules.TypedForm;
import org.b2bleaf.catalog.rules.VolumeBreak;
import org.b2bleaf.catalog.rules.VolumeBreaks;

/** A form of a page of catalogs: what stands in its fields, and what is wrong with them. */
public final class CatalogForm {

    /** Empty lines that a form offers for further volume prices. */
    private static final int EMPTY_LINES = 3;

    private final Map<String, String> values = new HashMap<>();
    private final List<FieldProblem> problems = new ArrayList<>();

    private CatalogForm() {}

    /** Of a catalog that is not there yet. */
    public static CatalogForm empty() {
        return new CatalogForm();
    }

    /** As somebody has posted it. */
    public static CatalogForm posted(Map<String, String[]> parameters) {
        CatalogForm form = new CatalogForm();
        parameters.forEach((name, typed) -> form.values.put(name, typed.length == 0 ? "" : typed[0]));
        return form;
    }

    public static CatalogForm of(Catalog catalog) {
        CatalogForm form = new CatalogForm();
        form.put("name", catalog.getName());
        form.put("externalId", catalog.getExternalId());
        form.put("percentOff", plain(catalog.getPercentOff()));
        form.put("allProducts", catalog.isAllProducts() ? "true" : null);
        form.put("validFrom", day(catalog.getValidDays().from()));
        form.put("validUntil", day(catalog.getValidDays().until()));
        return form;
    }

    public static CatalogForm of(SkuTerms terms) {
        CatalogForm form = of(terms.breaks());
        form.put("excluded", terms.excluded() ? "true" : null);
        form.put("price", plain(terms.fixedPrice()));
        form.put(
                "minimum",
                terms.quantities().minimum() == 1
                        ? null
                        : "" + terms.quantities().minimum());
        form.put(
                "maximum",
                terms.quantities().maximum() == null
                        ? null
                        : terms.quantities().maximum().toString());
        form.put(
                "increment",
                terms.quantities().increment() == 1
                        ? null
                        : "" + terms.quantities().increment());
        return form;
    }

    public static CatalogForm of(List<VolumeBreak> breaks) {
        CatalogForm form = new CatalogForm();
        for (int i = 0; i < breaks.size(); i++) {
            form.put(
                    VolumeBreaks.field(i, "quantity"),
                    Integer.toString(breaks.get(i).fromQuantity()));
            form.put(VolumeBreaks.field(i, "price"), plain(breaks.get(i).price()));
            form.put(VolumeBreaks.field(i, "percent"), plain(breaks.get(i).percentOff()));
        }
        return form;
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private void put(String field, String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    public TypedForm typed() {
        return new TypedForm(values);
    }

    public void refuse(List<FieldProblem> found) {
        problems.addAll(found);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** What stands in a field; never null. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean ticked(String field) {
        return "true".equals(value(field));
    }

    /** The keys of what is wrong with a field. */
    public List<String> problems(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(problem -> "B2bCatalogProblem_" + problem.kind())
                .toList();
    }

    /** The numbers of the lines of volume prices that the form shows: the filled ones and a few empty ones. */
    public List<Integer> breakLines() {
        int filled = (int) IntStream.range(0, VolumeBreaks.MOST)
                .filter(i -> values.keySet().stream()
                        .anyMatch(name -> name.startsWith(VolumeBreaks.field(i, ""))
                                && !values.get(name).isBlank()))
                .map(i -> i + 1)
                .max()
                .orElse(0);
        return IntStream.range(0, Math.min(VolumeBreaks.MOST, filled + EMPTY_LINES))
                .boxed()
                .toList();
    }
}
