package org.b2bleaf.admin.gatetest;

import java.util.Locale;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.gatetest.GateTestRun;
import org.b2bleaf.gatetest.rules.GateTestStatus;

/** One self-test in words. */
public final class GateTestView {

    private final GateTestRun run;
    private final Locale locale;

    public GateTestView(GateTestRun run, Locale locale) {
        this.run = run;
        this.locale = locale;
    }

    public GateTestRun run() {
        return run;
    }

    public String requestedAt() {
        return AdminTexts.moment(run.requestedAt(), locale);
    }

    public String requestedBy() {
        return AdminTexts.actor(run.requestedBy());
    }

    public boolean open() {
        return run.status().isOpen();
    }

    public boolean failed() {
        return run.status() == GateTestStatus.FAILED;
    }

    /** What it all means: the last part of a message key. */
    public String verdict() {
        if (run.problems() > 0) {
            return "PROBLEMS";
        }
        if (run.restricted()) {
            return "RESTRICTED";
        }
        return run.parts() ? "PARTS" : "OPEN";
    }
}
