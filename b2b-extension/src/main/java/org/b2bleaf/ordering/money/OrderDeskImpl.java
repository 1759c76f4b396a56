package org.b2bleaf.ordering.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import javax.annotation.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** {@inheritDoc} */
@Service("b2bOrderDesk")
@Transactional("blTransactionManager")
public class OrderDeskImpl implements OrderDesk {

    @Resource(name = "b2bMoneySheets")
    protected MoneySheets sheets;

    @Resource(name = "b2bMoneyActs")
    protected MoneyActs money;

    @Resource(name = "b2bOrderSteps")
    protected OrderSteps steps;

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public MoneySheet sheet(long b2bOrderId) {
        return sheets.sheet(b2bOrderId);
    }

    @Override
    public void receive(StaffAct act, BigDecimal amount, LocalDate day, String reference, boolean again) {
        money.receive(act, amount, day, reference, again);
    }

    @Override
    public void capture(StaffAct act) {
        money.capture(act);
    }

    @Override
    public void voidReservation(StaffAct act) {
        money.voidReservation(act);
    }

    @Override
    public void refund(StaffAct act, BigDecimal amount, String reason) {
        money.refund(act, amount, reason);
    }

    @Override
    public void credit(StaffAct act, BigDecimal amount, String reason) {
        money.credit(act, amount, reason);
    }

    @Override
    public void fulfil(StaffAct act, LocalDate day, String carrier, String trackingNumber) {
        steps.fulfil(act, day, carrier, trackingNumber);
    }

    @Override
    public void cancel(StaffAct act, String reason) {
        steps.cancel(act, reason);
    }

    @Override
    public Instant reservationsLapseSince() {
        return sheets.reservationsLapseSince();
    }
}
