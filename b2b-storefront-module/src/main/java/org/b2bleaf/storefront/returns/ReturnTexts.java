package org.b2bleaf.storefront.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.returns.ReturnLine;
import org.b2bleaf.returns.ReturnOffer;
import org.b2bleaf.returns.ReturnRefused;
import org.b2bleaf.returns.ReturnRequest;
import org.b2bleaf.returns.rules.ReturnProblem;
import org.b2bleaf.returns.rules.ReturnReason;
import org.b2bleaf.returns.rules.ReturnStatus;
import org.b2bleaf.returns.rules.ReturnWish;
import org.b2bleaf.storefront.account.OrderTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes returns out for a page, in the visitor's language. */
@Component("b2bReturnTexts")
public class ReturnTexts {

    @Resource(name = "messageSource")
    protected MessageSource messages;

    public ReturnForm form(ReturnOffer offer, Locale locale) {
        return form(offer, List.of(), null, UUID.randomUUID().toString(), List.of(), locale);
    }

    /** @param typed what was typed, to be shown once more with what is wrong with it */
    public ReturnForm form(
            ReturnOffer offer,
            List<ReturnWish.Typed> typed,
            String note,
            String key,
            List<ReturnRefused.Problem> problems,
            Locale locale) {
        Map<String, ReturnWish.Typed> byLine = typed.stream()
                .filter(line -> line.line() != null)
                .collect(Collectors.toMap(line -> line.line().strip(), Function.identity(), (one, other) -> one));
        Map<String, String> words = problems.stream()
                .collect(Collectors.toMap(
                        problem -> problem.field() == null ? "" : problem.field(),
                        problem -> problem(problem.problem(), problem.limit(), locale),
                        (one, other) -> one));
        return new ReturnForm(
                offer.order().getOrderNumber(),
                offer.isPossible() ? null : problem(offer.problem(), null, locale),
                OrderTexts.day(offer.lastDay(), locale),
                words.get(""),
                offer.lines().stream()
                        .map(line -> line(offer, line, byLine, words, locale))
                        .toList(),
                note,
                words.get("note"),
                key);
    }

    private static ReturnForm.Line line(
            ReturnOffer offer,
            ReturnOffer.Line line,
            Map<String, ReturnWish.Typed> typed,
            Map<String, String> problems,
            Locale locale) {
        ReturnWish.Typed before = typed.getOrDefault(
                String.valueOf(line.id()), typed.getOrDefault(line.code(), new ReturnWish.Typed(null, null, null)));
        ReturnReason reason = ReturnReason.of(before.reason());
        return new ReturnForm.Line(
                line.id(),
                line.code(),
                line.name(),
                line.ordered(),
                line.left(),
                OrderTexts.money(line.each(), offer.order().getCurrency(), locale),
                before.quantity(),
                reason == null ? null : reason.name(),
                problems.get("quantity-" + line.id()),
                problems.get("reason-" + line.id()));
    }

    private String problem(ReturnProblem problem, Number limit, Locale locale) {
        return messages.getMessage("b2b.return.problem." + problem, new Object[] {limit == null ? "" : limit}, locale);
    }

    public ReturnRow row(ReturnRequest request, Locale locale) {
        B2bOrder order = request.getOrder();
        return new ReturnRow(
                request.getReference(),
                day(request, request.getRequestedAt(), locale),
                order.getOrderNumber(),
                order.getLocationName(),
                request.getRequestedByName(),
                request.getStatus(),
                request.getAmount() == null ? null : money(request, request.getAmount(), locale));
    }

    public ReturnPage page(ReturnRequest request, Locale locale) {
        B2bOrder order = request.getOrder();
        boolean settled = request.getAmount() != null;
        boolean approved = request.getLines().stream().anyMatch(line -> line.getApprovedQuantity() != null);
        boolean received = request.getLines().stream().anyMatch(line -> line.getReceivedQuantity() != null);
        return new ReturnPage(
                row(request, locale),
                order.getCompanyName() + ", " + order.getLocationName(),
                order.getPoNumber(),
                request.getBuyerNote(),
                request.getShopNote(),
                settled ? positive(request, request.getPaidBack(), locale) : null,
                settled ? positive(request, request.getAmount().subtract(request.getPaidBack()), locale) : null,
                request.getAmountReason(),
                approved,
                received,
                request.getLines().stream()
                        .map(line -> new ReturnPage.Line(
                                line.getSkuCode(),
                                line.getName(),
                                line.getQuantity(),
                                line.getApprovedQuantity(),
                                line.getReceivedQuantity(),
                                reason(line, locale)))
                        .toList(),
                steps(request, locale));
    }

    private String reason(ReturnLine line, Locale locale) {
        return line.getReasonText() != null
                ? line.getReasonText()
                : messages.getMessage("b2b.return.reason." + line.getReason(), null, locale);
    }

    private static List<ReturnPage.Step> steps(ReturnRequest request, Locale locale) {
        List<ReturnPage.Step> steps = new ArrayList<>();
        steps.add(step(request, ReturnStatus.REQUESTED, request.getRequestedAt(), locale));
        if (request.getStatus() == ReturnStatus.DECLINED) {
            steps.add(step(request, ReturnStatus.DECLINED, request.getDecidedAt(), locale));
        } else {
            steps.add(step(request, ReturnStatus.APPROVED, request.getDecidedAt(), locale));
            steps.add(step(request, ReturnStatus.RECEIVED, request.getReceivedAt(), locale));
            steps.add(step(request, ReturnStatus.REFUNDED, request.getSettledAt(), locale));
        }
        return steps;
    }

    private static ReturnPage.Step step(ReturnRequest request, ReturnStatus status, Date at, Locale locale) {
        return new ReturnPage.Step(status, at == null ? null : day(request, at, locale));
    }

    private static String day(ReturnRequest request, Date at, Locale locale) {
        return OrderTexts.day(
                LocalDate.ofInstant(at.toInstant(), request.getLocation().getTimeZone()), locale);
    }

    private static String positive(ReturnRequest request, BigDecimal amount, Locale locale) {
        return amount.signum() > 0 ? money(request, amount, locale) : null;
    }

    private static String money(ReturnRequest request, BigDecimal amount, Locale locale) {
        return OrderTexts.money(amount, request.getCurrency(), locale);
    }
}
