package org.b2bleaf.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javax.annotation.Resource;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.invoice.rules.ReminderStep;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Service("b2bReminders")
public class RemindersImpl implements Reminders {

    private static final Logger LOG = LoggerFactory.getLogger(RemindersImpl.class);

    private static final int BATCH = 200;

    @Resource(name = "b2bReminderDao")
    protected ReminderDao dao;

    @Resource(name = "b2bInvoiceDao")
    protected InvoiceDao invoices;

    @Resource(name = "b2bInvoices")
    protected Invoices papers;

    @Resource(name = "b2bInvoiceMails")
    protected InvoiceMails mails;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @Override
    public int remind() {
        List<ReminderStep> steps = ReminderStep.of(
                settings.list(SettingKey.REMINDER_DAYS_BEFORE), settings.list(SettingKey.REMINDER_DAYS_AFTER));
        int reminded = 0;
        for (ReminderStep step : steps) {
            reminded += remind(step, steps);
        }
        return reminded;
    }

    private int remind(ReminderStep step, List<ReminderStep> steps) {
        ReminderStep.DueDates dates = ReminderStep.dueDates(
                        LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC")), List.of(step))
                .orElseThrow();
        int reminded = 0;
        long after = 0;
        List<Long> batch;
        do {
            long from = after;
            batch = transaction()
                    .execute(status -> dao.candidates(step.key(), dates.first(), dates.last(), from, BATCH));
            for (Long orderId : batch) {
                if (Thread.currentThread().isInterrupted()) {
                    return reminded;
                }
                reminded += remind(orderId, step, steps) ? 1 : 0;
                after = orderId;
            }
        } while (batch.size() == BATCH);
        return reminded;
    }

    private boolean remind(long orderId, ReminderStep step, List<ReminderStep> steps) {
        try {
            return transaction().execute(status -> remindNow(orderId, step, steps));
        } catch (RuntimeException e) {
            // Another node was faster, usually; the next run tries whatever else it was.
            LOG.info("Nobody was reminded of order {} ({}): {}", orderId, step.key(), e.toString());
            return false;
        }
    }

    /** The order is held, so that nobody is reminded of what is being paid or cancelled at this moment. */
    private boolean remindNow(long orderId, ReminderStep step, List<ReminderStep> steps) {
        B2bOrder order = invoices.lockOrder(orderId);
        if (order == null
                || order.getStatus() == OrderStatus.CANCELLED
                || order.getOpenAmount().signum() <= 0
                || order.getDueDate() == null
                || dao.isReminded(orderId, step.key())) {
            return false;
        }
        ZoneId zone = order.getLocation().getTimeZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate orderedOn = LocalDate.ofInstant(order.getSubmittedAt().toInstant(), zone);
        if (!ReminderStep.dueOn(today, order.getDueDate(), orderedOn, steps).equals(Optional.of(step))) {
            return false;
        }
        InvoiceRef invoice = papers.forOrder(orderId).orElse(null);
        int recipients = mails.queueReminder(order, invoice, step);
        dao.insert(orderId, step.key(), clock.instant(), recipients);
        audit.record(
                Actor.SYSTEM,
                "reminded",
                AuditSubject.of("order", orderId).inCompany(order.getCompany().getId()),
                null,
                null,
                step.key() + ", " + recipients);
        return recipients > 0;
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactionManager);
    }
}
