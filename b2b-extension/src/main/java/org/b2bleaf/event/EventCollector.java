package org.b2bleaf.event;

import java.util.List;
import java.util.Optional;
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

    /** Events of an unfinished work that wait in memory, about 250 bytes each. */
    private static final int MOST_WAITING = 2_000;

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

    /** Large imports tell of what they do in pieces: a company may be told as created first and as updated later. */
    @Override
    public void pieceDone() {
        gathered().filter(it -> it.happenings.size() >= MOST_WAITING).ifPresent(Gathered::writePiece);
    }

    /** An approved draft becomes an order without an act of its own in the trail. */
    @EventListener
    public void placed(OrderPlaced event) {
        add(new Act(null, "submitted", "order", event.b2bOrderId(), null, null, null, null));
    }

    private void add(Act act) {
        ActEvents.of(act)
                .ifPresent(happening -> gathered().orElseGet(this::gather).add(happening));
    }

    /** What was gathered in this transaction so far. */
    private Optional<Gathered> gathered() {
        return Optional.ofNullable((Gathered) TransactionSynchronizationManager.getResource(this));
    }

    private Gathered gather() {
        Gathered gathered = new Gathered();
        TransactionSynchronizationManager.registerSynchronization(gathered);
        gathered.resume();
        return gathered;
    }

    /** What has happened in one transaction. */
    private final class Gathered extends TransactionSynchronizationAdapter {

        private Happenings happenings = new Happenings();
        private EventWriter.Written written = EventWriter.Written.NOTHING;
        private boolean committing;

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

        private void writePiece() {
            write();
            writer.getObject().forgetWhatWasRead();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(EventCollector.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(EventCollector.this, this);
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

        @Override
        public void afterCompletion(int status) {
            suspend();
        }
    }
}
