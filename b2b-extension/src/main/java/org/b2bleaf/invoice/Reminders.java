package org.b2bleaf.invoice;

/**
 * Reminders of open invoices, so many days before and after the due date as the settings say. One mail to each recipient
 * per order and step, on any number of nodes and however often it is asked for.
 */
public interface Reminders {

    /**
     * Queues every reminder that it is time for. Called by the job {@code b2b-reminders}, and by staff who do not want to
     * wait for it.
     *
     * @return of how many orders somebody was reminded
     */
    int remind();
}
