package org.b2bleaf.privacy;

/** This node was taken for dead, and another one works on the run. */
final class TakenOver extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
