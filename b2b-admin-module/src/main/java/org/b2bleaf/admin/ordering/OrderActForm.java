package org.b2bleaf.admin.ordering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.b2bleaf.money.rules.TypedAmount;
import org.b2bleaf.ordering.money.MoneySheet;
import org.b2bleaf.ordering.money.PaymentRefused;
import org.b2bleaf.ordering.money.StaffAct;
import org.b2bleaf.ordering.money.rules.DeskAct;
import org.b2bleaf.ordering.money.rules.Refusal;

/** What stands in the window in which staff do something with an order, and what is wrong with it. */
public final class OrderActForm {

    private static final Map<DeskAct, List<String>> FIELDS = Map.of(
            DeskAct.RECEIVE, List.of("amount", "day", "reference"),
            DeskAct.CAPTURE, List.of(),
            DeskAct.VOID, List.of(),
            DeskAct.REFUND, List.of("amount", "reason"),
            DeskAct.FULFIL, List.of("day", "carrier", "trackingNumber"),
            DeskAct.CANCEL, List.of("reason"));

    private static final Map<Refusal.Field, String> NAMES = Map.of(
            Refusal.Field.AMOUNT, "amount",
            Refusal.Field.DAY, "day",
            Refusal.Field.REFERENCE, "reference",
            Refusal.Field.REASON, "reason",
            Refusal.Field.CARRIER, "carrier",
            Refusal.Field.TRACKING, "trackingNumber");

    private final DeskAct act;
    private final Map<String, String> values = new HashMap<>();
    private String problemField;
    private PaymentRefused problem;

    private OrderActForm(DeskAct act) {
        this.act = act;
    }

    /** @param today at the location of the order */
    public static OrderActForm of(DeskAct act, MoneySheet sheet, Currency currency, LocalDate today) {
        OrderActForm form = new OrderActForm(act);
        form.values.put("key", UUID.randomUUID().toString());
        form.values.put("version", String.valueOf(sheet.version()));
        form.values.put("day", today.toString());
        BigDecimal usual =
                act == DeskAct.REFUND ? sheet.refundable() : sheet.sums().open();
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        form.values.put("amount", usual.setScale(digits, RoundingMode.HALF_UP).toPlainString());
        return form;
    }

    /** @param parameters of the request */
    public static OrderActForm posted(DeskAct act, Map<String, String[]> parameters) {
        OrderActForm form = new OrderActForm(act);
        parameters.forEach((name, typed) -> form.values.put(name, typed.length == 0 ? "" : typed[0].strip()));
        return form;
    }

    /** The act of an address. */
    public static DeskAct act(String word) {
        return DeskAct.valueOf(word.toUpperCase(Locale.ROOT));
    }

    public DeskAct act() {
        return act;
    }

    /** The end of the address of the window. */
    public String word() {
        return act.name().toLowerCase(Locale.ROOT);
    }

    /** What the window asks for. */
    public List<String> fields() {
        return FIELDS.get(act);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Who acts on what; a form without a version is one that nobody has seen. */
    public StaffAct staffAct(long b2bOrderId, String actor) {
        String key = value("key");
        boolean fits = !key.isEmpty() && key.length() <= StaffAct.MAX_KEY;
        String version = value("version");
        return new StaffAct(
                b2bOrderId,
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1,
                fits ? key : UUID.randomUUID().toString(),
                actor);
    }

    /** @throws PaymentRefused when it is none */
    public BigDecimal amount() {
        String typed = value("amount");
        if (typed.isEmpty()) {
            throw new PaymentRefused(Refusal.AMOUNT_MISSING);
        }
        return TypedAmount.of(typed).orElseThrow(() -> new PaymentRefused(Refusal.AMOUNT_NOT_UNDERSTOOD));
    }

    /** @throws PaymentRefused when it is none */
    public LocalDate day() {
        try {
            return LocalDate.parse(value("day"));
        } catch (DateTimeException e) {
            throw new PaymentRefused(Refusal.DAY_MISSING);
        }
    }

    /** Whether a reference that was used before is meant. */
    public boolean again() {
        return value("again").equals("true");
    }

    public void refuse(PaymentRefused refused) {
        problem = refused;
        String field = NAMES.get(refused.reason().field());
        problemField = field != null && fields().contains(field) ? field : null;
    }

    /** Null when nothing is wrong. */
    public PaymentRefused problem() {
        return problem;
    }

    /** Whether this field is what is wrong. */
    public boolean isWrong(String field) {
        return problem != null && field.equals(problemField);
    }

    /** Whether the form as a whole is refused. */
    public boolean isRefused() {
        return problem != null && problemField == null;
    }

    /** Whether it has to be asked if the same reference is meant. */
    public boolean isReferenceAsked() {
        return problem != null && problem.reason() == Refusal.REFERENCE_USED;
    }
}
