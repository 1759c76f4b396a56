package org.b2bleaf.demo.launch;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when HSQLDB could not write what was committed, as a full disk makes it. HSQLDB only logs that and says that
 * the commit is done; it goes on with a log file that has a gap, and what follows the gap is lost at the next start. So
 * nothing may be answered any more, the commit under way included.
 */
final class FailedWrites extends AppenderBase<ILoggingEvent> {

    /** A property of HSQLDB: its own log gets errors and warnings, and nothing else. */
    static final String LOGGED = "hsqldb.extlog=2";

    private static final String LOGGER = "hsqldb.db";

    /** What HSQLDB logs of a commit's rows, of its end, and of what it has held back for the disk. */
    private static final List<String> FAILURES =
            List.of("data commit failed", "data commit logging failed", "ScriptWriter synch error: ");

    private static final int STATUS = 1;

    private final String data;

    private FailedWrites(String data) {
        this.data = data;
    }

    /** @param data the folder as the message names it */
    static void endTheProcess(String data) {
        Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);
        FailedWrites failed = new FailedWrites(data);
        failed.setContext(logger.getLoggerContext());
        failed.start();
        logger.addAppender(failed);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (FAILURES.contains(event.getMessage())) {
            System.err.println("The database in " + data + " could not be written ("
                    + event.getThrowableProxy().getMessage()
                    + "). The demo has ended, so that nothing is confirmed that is not stored. Make room on the disk and"
                    + " start it again.");
            // Neither exit nor an exception: the one writes down what was just refused, the other is caught by HSQLDB.
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
