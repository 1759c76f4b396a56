package org.b2bleaf.admin.jobs;

import java.util.function.BooleanSupplier;

/** What staff ask for and a job of the storefront does, a moment later. */
public final class StorefrontWork {

    private static final int PATIENCE_MILLIS = 6000;

    private static final int PAUSE_MILLIS = 100;

    private StorefrontWork() {}

    /**
     * Waits a few seconds, so that the page that follows shows what became of it; what takes longer is left to the page.
     *
     * @param underWay asked again and again until it says no
     */
    public static void await(BooleanSupplier underWay) {
        try {
            for (int waited = 0; waited < PATIENCE_MILLIS && underWay.getAsBoolean(); waited += PAUSE_MILLIS) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
