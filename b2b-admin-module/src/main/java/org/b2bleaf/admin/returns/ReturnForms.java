package org.b2bleaf.admin.returns;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.b2bleaf.money.rules.TypedAmount;
import org.b2bleaf.ordering.money.StaffAct;
import org.b2bleaf.returns.ReturnAtDesk;
import org.b2bleaf.returns.ReturnRefused;
import org.b2bleaf.returns.rules.ReturnProblem;
import org.b2bleaf.returns.rules.SettleWay;

/** What staff have typed into the forms on the page of a return, and what is wrong with it. */
public final class ReturnForms {

    private static final String QUANTITY = "quantity.";

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> problems = new HashMap<>();
    private final String key = UUID.randomUUID().toString();

    /** @param parameters of the request; empty for forms that nobody has filled in yet */
    public ReturnForms(Map<String, String[]> parameters) {
        parameters.forEach((name, typed) -> values.put(name, typed.length == 0 ? "" : typed[0].strip()));
    }

    /** Names forms that are shown now: sending one of them twice acts once. */
    public String key() {
        return key;
    }

    /** As it was typed, or the usual. */
    public String value(String field, Object usual) {
        return values.getOrDefault(field, usual == null ? "" : usual.toString());
    }

    public boolean isOn(String field) {
        return values.getOrDefault(field, "").equals("true");
    }

    /** Who acts on what; a form without a version is one that nobody has seen. */
    public ReturnAtDesk act(long returnId, String actor) {
        String sent = values.getOrDefault("key", "");
        boolean fits = !sent.isEmpty() && sent.length() <= StaffAct.MAX_KEY;
        String version = values.getOrDefault("version", "");
        return new ReturnAtDesk(
                returnId,
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1,
                fits ? sent : UUID.randomUUID().toString(),
                actor);
    }

    /** As typed, by the ids of lines. */
    public Map<Long, String> quantities() {
        Map<Long, String> quantities = new HashMap<>();
        values.forEach((name, typed) -> {
            if (name.matches("quantity\\.\\d{1,18}")) {
                quantities.put(Long.valueOf(name.substring(QUANTITY.length())), typed);
            }
        });
        return quantities;
    }

    /** Empty when none was chosen. */
    public Optional<SettleWay> way() {
        return List.of(SettleWay.values()).stream()
                .filter(way -> way.name().equals(values.get("way")))
                .findFirst();
    }

    /**
     * @return null when none was typed
     * @throws ReturnRefused when it is none
     */
    public BigDecimal amount() {
        String typed = values.getOrDefault("amount", "");
        if (typed.isEmpty()) {
            return null;
        }
        return TypedAmount.of(typed)
                .orElseThrow(() -> new ReturnRefused(
                        List.of(new ReturnRefused.Problem("amount", ReturnProblem.AMOUNT_NOT_UNDERSTOOD, null))));
    }

    /** @param words what to say about a problem */
    public void refuse(ReturnRefused refused, Function<ReturnRefused.Problem, String> words) {
        refused.problems().forEach(problem -> problems.putIfAbsent(field(problem.field()), words.apply(problem)));
    }

    private static String field(String named) {
        return named == null ? "" : named.replace("quantity-", QUANTITY);
    }

    /** In words; null when nothing is wrong with the field. The empty name stands for the form as a whole. */
    public String problem(String field) {
        return problems.get(field);
    }
}
