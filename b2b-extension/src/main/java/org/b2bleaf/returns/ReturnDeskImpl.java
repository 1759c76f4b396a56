package org.b2bleaf.returns;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.money.rules.MinorUnit;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.money.MoneySheet;
import org.b2bleaf.ordering.money.OrderDesk;
import org.b2bleaf.ordering.money.PaymentRefused;
import org.b2bleaf.ordering.money.StaffAct;
import org.b2bleaf.ordering.money.rules.Refusal;
import org.b2bleaf.returns.rules.OrderWorth;
import org.b2bleaf.returns.rules.ReturnAct;
import org.b2bleaf.returns.rules.ReturnProblem;
import org.b2bleaf.returns.rules.ReturnStatus;
import org.b2bleaf.returns.rules.SettleWay;
import org.b2bleaf.returns.rules.Settlement;
import org.b2bleaf.returns.rules.StaffQuantities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bReturnDesk")
@Transactional("blTransactionManager")
public class ReturnDeskImpl implements ReturnDesk {

    @Resource(name = "b2bReturnDao")
    protected ReturnDao dao;

    @Resource(name = "b2bOrderGoods")
    protected OrderGoods goods;

    @Resource(name = "b2bOrderDesk")
    protected OrderDesk orderDesk;

    @Resource(name = "b2bReturnMails")
    protected ReturnMails mails;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<ReturnRequest> page(ReturnSearch search, int first, int limit) {
        return dao.page(search, first, limit);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Map<ReturnStatus, Long> counts(ReturnSearch search) {
        return dao.counts(search);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<ReturnRequest> ofOrder(long b2bOrderId) {
        return dao.ofOrder(b2bOrderId);
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<ReturnSheet> find(long id) {
        return dao.find(id).map(request -> {
            OrderWorth worth = goods.worth(request.getOrder());
            Map<Long, BigDecimal> worths = new HashMap<>();
            request.getLines().forEach(line -> worths.put(line.getId(), worth.of(part(line))));
            return new ReturnSheet(
                    request, ReturnAct.possible(request.getStatus()), worths, settlement(request, request.getOrder()));
        });
    }

    private Settlement settlement(ReturnRequest request, B2bOrder order) {
        MoneySheet money = orderDesk.sheet(order.getId());
        BigDecimal worth = goods.worth(order)
                .of(request.getLines().stream().map(ReturnDeskImpl::part).toList(), dao.settled(order.getId()));
        return new Settlement(worth, money.sums(), money.refundable());
    }

    /** What counts of it now; of a declined return, what was asked for. */
    private static OrderWorth.Part part(ReturnLine line) {
        Integer received = line.getReceivedQuantity();
        Integer approved = line.getApprovedQuantity();
        int quantity = received != null ? received : approved != null ? approved : line.getQuantity();
        return new OrderWorth.Part(line.getOrderItemId(), quantity);
    }

    /** @return empty when the form has acted already */
    private Optional<ReturnRequestImpl> lock(ReturnAtDesk act, ReturnAct what) {
        ReturnRequestImpl request =
                dao.lock(act.returnId()).orElseThrow(() -> ReturnRefused.because(ReturnProblem.CHANGED_MEANWHILE));
        if (act.key().equals(request.getActKey())) {
            return Optional.empty();
        }
        boolean sawAnother = act.version() != null && act.version() != request.getVersion();
        if (sawAnother || !what.isPossible(request.getStatus())) {
            throw ReturnRefused.because(ReturnProblem.CHANGED_MEANWHILE);
        }
        request.setActKey(act.key());
        return Optional.of(request);
    }

    @Override
    public void approve(ReturnAtDesk act, Map<Long, String> quantities, String note) {
        lock(act, ReturnAct.APPROVE).ifPresent(request -> {
            Map<Long, Integer> approved = read(request, quantities, ReturnLine::getQuantity);
            String words = text("note", note, MAX_NOTE);
            request.getLines().forEach(line -> ((ReturnLineImpl) line).setApprovedQuantity(approved.get(line.getId())));
            request.decide(ReturnAct.APPROVE, words, act.actor(), now());
            record(act, request, "return-approved");
            mails.queueApproved(request);
        });
    }

    @Override
    public void decline(ReturnAtDesk act, String reason) {
        lock(act, ReturnAct.DECLINE).ifPresent(request -> {
            String words = text("reason", reason, MAX_NOTE);
            if (words == null) {
                throw ReturnRefused.at("reason", ReturnProblem.REASON_MISSING, null);
            }
            request.decide(ReturnAct.DECLINE, words, act.actor(), now());
            record(act, request, "return-declined");
            mails.queueDeclined(request);
        });
    }

    @Override
    public void receive(ReturnAtDesk act, Map<Long, String> quantities, boolean restock) {
        lock(act, ReturnAct.RECEIVE).ifPresent(request -> {
            Map<Long, Integer> received = read(request, quantities, ReturnLine::getApprovedQuantity);
            request.getLines().forEach(line -> ((ReturnLineImpl) line).setReceivedQuantity(received.get(line.getId())));
            request.receive(restock, act.actor(), now());
            if (restock) {
                dao.insert(new ReturnStock(request.getId(), now()));
            }
            record(act, request, "return-received");
            mails.queueReceived(request);
        });
    }

    private static Map<Long, Integer> read(
            ReturnRequest request, Map<Long, String> typed, ToIntFunction<ReturnLine> most) {
        Map<Long, Integer> limits = new LinkedHashMap<>();
        request.getLines().forEach(line -> limits.put(line.getId(), most.applyAsInt(line)));
        StaffQuantities read = StaffQuantities.read(typed, limits);
        if (!read.problems().isEmpty()) {
            throw ReturnRefused.of(read.problems());
        }
        return read.quantities();
    }

    @Override
    public void settle(ReturnAtDesk act, SettleWay way, BigDecimal amount, String reason) {
        lock(act, ReturnAct.SETTLE).ifPresent(request -> {
            B2bOrder order = dao.lockOrder(request.getOrder().getId());
            Settlement settlement = settlement(request, order);
            SettleWay chosen = way != null ? way : settlement.usual().orElse(SettleWay.CREDIT);
            BigDecimal checked = amount(amount, settlement, chosen, order);
            String why = text("amountReason", reason, MAX_REASON);
            if (why == null && (checked.signum() == 0 || checked.compareTo(settlement.most(chosen)) < 0)) {
                throw ReturnRefused.at("amountReason", ReturnProblem.REASON_MISSING, null);
            }
            if (checked.signum() > 0) {
                book(act, request, chosen, checked, why);
            }
            request.settle(checked, settlement.paidBack(chosen, checked), why, act.actor(), now());
            record(act, request, "return-settled");
            mails.queueSettled(request);
        });
    }

    private static BigDecimal amount(BigDecimal amount, Settlement settlement, SettleWay way, B2bOrder order) {
        if (amount == null) {
            throw ReturnRefused.at("amount", ReturnProblem.AMOUNT_MISSING, null);
        }
        if (amount.signum() < 0 || MinorUnit.round(amount, order.getCurrency()).compareTo(amount) != 0) {
            throw ReturnRefused.at("amount", ReturnProblem.AMOUNT_NOT_UNDERSTOOD, null);
        }
        if (amount.signum() > 0 && !settlement.ways().contains(way)) {
            throw ReturnRefused.at("way", ReturnProblem.WAY_NOT_POSSIBLE, null);
        }
        if (amount.compareTo(settlement.most(way)) > 0) {
            throw ReturnRefused.at("amount", ReturnProblem.AMOUNT_TOO_HIGH, settlement.most(way));
        }
        return MinorUnit.round(amount, order.getCurrency());
    }

    /** Under a key of the return, so that it is booked once whatever happens. */
    private void book(ReturnAtDesk act, ReturnRequest request, SettleWay way, BigDecimal amount, String why) {
        StaffAct staff = new StaffAct(request.getOrder().getId(), null, "return-" + request.getId(), act.actor());
        String words = mails.booking(request) + (why == null ? "" : ": " + why);
        try {
            switch (way) {
                case CREDIT -> orderDesk.credit(staff, amount, words);
                case REFUND -> orderDesk.refund(staff, amount, words);
            }
        } catch (PaymentRefused refused) {
            throw ReturnRefused.at(
                    refused.reason() == Refusal.UNDER_WAY ? null : "amount",
                    refused.reason() == Refusal.UNDER_WAY
                            ? ReturnProblem.PAYMENT_UNDER_WAY
                            : ReturnProblem.AMOUNT_TOO_HIGH,
                    refused.limit());
        }
    }

    /** @return null for nothing but blanks */
    private static String text(String field, String typed, int longest) {
        String text = typed == null || typed.isBlank() ? null : typed.strip();
        if (text != null && text.length() > longest) {
            throw new ReturnRefused(List.of(new ReturnRefused.Problem(field, ReturnProblem.TEXT_TOO_LONG, longest)));
        }
        return text;
    }

    private Date now() {
        return Date.from(clock.instant());
    }

    /** Shown on the pages of the order and of the company. */
    static AuditSubject subject(ReturnRequest request) {
        return AuditSubject.of("order", request.getOrder().getId())
                .inCompany(request.getCompany().getId());
    }

    private void record(ReturnAtDesk act, ReturnRequest request, String what) {
        audit.record(act.actor(), what, subject(request), null, null, request.getReference());
    }
}
