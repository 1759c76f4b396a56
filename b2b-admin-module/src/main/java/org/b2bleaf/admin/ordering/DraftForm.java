package org.b2bleaf.admin.ordering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.b2bleaf.ordering.drafts.DraftEdit;
import org.b2bleaf.ordering.drafts.DraftEditRefused;
import org.b2bleaf.ordering.drafts.DraftLine;
import org.b2bleaf.ordering.drafts.DraftSheet;
import org.b2bleaf.ordering.drafts.rules.PriceSource;

/**
 * Reads the form in which the merchant edits a draft. Of a line there are {@code quantity.N}, {@code price.N} and
 * {@code source.N}; of products to add {@code newSku.N}, {@code newQuantity.N} and {@code newPrice.N}; besides them
 * {@code discount} and {@code buyerNote}. What cannot be read is refused at its field.
 */
public final class DraftForm {

    /** Rows for products to add. */
    public static final int NEW_LINES = 3;

    private final Map<String, String[]> values;
    private final Map<String, String> problems = new HashMap<>();

    /** @param values as the servlet hands them on */
    public DraftForm(Map<String, String[]> values) {
        this.values = values;
    }

    /** What was typed; empty when nothing was. */
    public String value(String field) {
        String[] typed = values.get(field);
        return typed == null || typed.length == 0 ? "" : typed[0].strip();
    }

    /** What was typed, or else what is there. */
    public String value(String field, String present) {
        return values.containsKey(field) ? value(field) : present;
    }

    /** @return the end of a message key; null when nothing is wrong with the field */
    public String problem(String field) {
        return problems.get(field);
    }

    public boolean isRefused() {
        return !problems.isEmpty();
    }

    /** Shows what the service refuses at its fields. */
    public void refuse(List<DraftEditRefused.Problem> refused) {
        refused.forEach(problem -> problems.put(problem.field(), problem.kind().name()));
    }

    /** @return empty when something cannot be read; the form then says what */
    public Optional<DraftEdit> read(DraftSheet sheet) {
        List<DraftEdit.Line> lines = new ArrayList<>();
        for (DraftLine line : sheet.lines()) {
            if (values.containsKey("quantity." + line.getLineNo())) {
                lines.add(line(line));
            }
        }
        List<DraftEdit.NewLine> added = new ArrayList<>();
        for (int i = 0; i < NEW_LINES; i++) {
            if (!value("newSku." + i).isEmpty()) {
                added.add(new DraftEdit.NewLine(
                        value("newSku." + i),
                        value("newQuantity." + i).isEmpty() ? 1 : quantity("newQuantity." + i),
                        amount("newPrice." + i)));
            } else if (!value("newQuantity." + i).isEmpty()
                    || !value("newPrice." + i).isEmpty()) {
                problems.put("newSku." + i, "REQUIRED");
            }
        }
        BigDecimal discount = values.containsKey("discount")
                ? amount("discount")
                : sheet.draft().getDiscount();
        String note = value("buyerNote", sheet.draft().getBuyerNote());
        return isRefused()
                ? Optional.empty()
                : Optional.of(new DraftEdit(lines, added, discount == null ? BigDecimal.ZERO : discount, note));
    }

    /** Whoever types another price means it, whatever is chosen beside it. */
    private DraftEdit.Line line(DraftLine line) {
        String number = "." + line.getLineNo();
        int quantity = quantity("quantity" + number);
        BigDecimal typed = amount("price" + number);
        boolean other = typed != null && (line.getUnitPrice() == null || typed.compareTo(line.getUnitPrice()) != 0);
        PriceSource source = source("source" + number, line.getPriceSource());
        if (other) {
            source = PriceSource.SET;
        } else if (source == PriceSource.SET && typed == null) {
            problems.put("price" + number, "REQUIRED");
        }
        return new DraftEdit.Line(line.getLineNo(), quantity, source, typed);
    }

    private PriceSource source(String field, PriceSource present) {
        try {
            return value(field).isEmpty() ? present : PriceSource.valueOf(value(field));
        } catch (IllegalArgumentException e) {
            problems.put(field, "NOT_A_CHOICE");
            return present;
        }
    }

    private int quantity(String field) {
        try {
            return Integer.parseInt(value(field));
        } catch (NumberFormatException e) {
            problems.put(field, "NOT_A_WHOLE_NUMBER");
            return 0;
        }
    }

    private BigDecimal amount(String field) {
        if (value(field).isEmpty()) {
            return null;
        }
        try {
            // No exponents: 1E9999999 is a number that nobody types, and one that takes long to work with.
            return value(field).matches("-?[0-9]{1,15}([.,][0-9]{1,10})?")
                    ? new BigDecimal(value(field).replace(',', '.'))
                    : notANumber(field);
        } catch (NumberFormatException e) {
            return notANumber(field);
        }
    }

    private BigDecimal notANumber(String field) {
        problems.put(field, "NOT_A_NUMBER");
        return null;
    }
}
