package org.b2bleaf.event;

import java.util.List;
import org.b2bleaf.audit.AuditListener;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.audit.RecordedAct;
import org.b2bleaf.event.rules.Act;
import org.b2bleaf.event.rules.ActEvents;
import org.b2bleaf.event.rules.Happening;
import org.b2bleaf.event.rules.Happenings;
import org.b2bleaf.ordering.events.OrderPlaced;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationAdapter;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Listens to the audit trail and gathers what has happened in a transaction. Right before the commit it is stored, so that
 * a change and its events are stored together or not at all, and with the state that is being committed; after the commit
 * it is told.
 */
@Component("b2bEventCollector")
public class EventCollector implements AuditListener {

    /** Found late: they need services that need the audit trail, which needs this. */
    @Autowired
    protected ObjectFactory<EventWriter> writer;

    @Autowired
    protected ObjectFactory<EventPublisher> publisher;

    @Override
    public void recorded(RecordedAct act) {
        AuditSubject subject = act.subject();
        add(new Act(
                act.actor(),
                act.action(),
                subject.type(),
                subject.id(),
                subject.companyId(),
                subject.customerId(),
                act.field(),
                act.newValue()));
    }

    /** An approved draft becomes an order without an act of its own in the trail. */
    @EventListener
    public void placed(OrderPlaced event) {
        add(new Act(null, "submitted", "order", event.b2bOrderId(), null, null, null, null));
    }

    private void add(Act act) {
        ActEvents.of(act).ifPresent(happening -> ofThisTransaction().add(happening));
    }

    private Gathered ofThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(synchronization -> synchronization instanceof Gathered gathered && gathered.collector() == this)
                .map(Gathered.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Gathered gathered = new Gathered();
                    TransactionSynchronizationManager.registerSynchronization(gathered);
                    return gathered;
                });
    }

    /** What has happened in one transaction. */
    private final class Gathered extends TransactionSynchronizationAdapter {

        private Happenings happenings = new Happenings();
        private EventWriter.Written written = EventWriter.Written.NOTHING;
        private boolean committing;

        EventCollector collector() {
            return EventCollector.this;
        }

        void add(Happening happening) {
            happenings.add(happening);
            if (committing) {
                // Recorded by somebody else's work before the commit.
                write();
            }
        }

        private void write() {
            List<Happening> list = happenings.list();
            happenings = new Happenings();
            written = written.and(writer.getObject().write(list));
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            if (!happenings.isEmpty()) {
                write();
            }
        }

        @Override
        public void afterCommit() {
            publisher.getObject().publish(written);
        }
    }
}
