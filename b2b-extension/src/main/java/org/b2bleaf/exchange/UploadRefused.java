package org.b2bleaf.exchange;

import org.b2bleaf.exchange.rules.Problem;
import org.b2bleaf.exchange.rules.Reason;

/** The upload as a whole cannot be read; nothing of it is imported. */
public class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UploadRefused(Reason reason, String entry) {
        super(reason + " " + entry);
        problem = Problem.ofUpload(reason, entry);
    }

    public Reason reason() {
        return problem.reason();
    }

    Problem problem() {
        return problem;
    }
}
