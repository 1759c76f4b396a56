package org.b2bleaf.benchmarks.endurance;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Holds an application of the shop when all of it is there but its jobs and its port, until the harness lets it go on. So a
 * process can be started while another one is still used, and takes no work from it. Spring Boot calls it in each application
 * of a process that has {@link #SWITCH} among its properties.
 */
public final class Gate implements ApplicationContextInitializer<GenericApplicationContext> {

    /** Spring Boot's property for such classes. */
    static final String SWITCH = "-Dcontext.initializer.classes=" + Gate.class.getName();

    /** Names the file that opens the gate when it is there. */
    static final String FILE = "endurance.gate";

    /** What each application prints when it has come so far. */
    static final String HELD = "Held at the gate";

    private static final long PAUSE_MILLIS = 20;

    @Override
    public void initialize(GenericApplicationContext context) {
        context.getBeanFactory().registerSingleton("enduranceGate", new Hold(Path.of(System.getProperty(FILE))));
    }

    private static final class Hold implements SmartLifecycle {

        private final Path opened;
        private volatile boolean passed;

        Hold(Path opened) {
            this.opened = opened;
        }

        @Override
        public void start() {
            System.out.println(HELD);
            try {
                while (!Files.exists(opened)) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            passed = true;
        }

        /** Right before the scheduler of the jobs, which has the last one; the port is opened after all phases. */
        @Override
        public int getPhase() {
            return Integer.MAX_VALUE - 1;
        }

        @Override
        public boolean isRunning() {
            return passed;
        }

        @Override
        public boolean isAutoStartup() {
            return true;
        }

        @Override
        public void stop() {
            passed = false;
        }

        @Override
        public void stop(Runnable callback) {
            stop();
            callback.run();
        }
    }
}
