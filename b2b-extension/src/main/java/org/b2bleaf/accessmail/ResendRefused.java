package org.b2bleaf.accessmail;

/** The customer of an access mail gets none any more. */
public class ResendRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Recipient.Obstacle obstacle;

    public ResendRefused(Recipient.Obstacle obstacle) {
        super("Not sent once more: " + obstacle);
        this.obstacle = obstacle;
    }

    public Recipient.Obstacle obstacle() {
        return obstacle;
    }
}
