package org.b2bleaf.benchmarks.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockAgentTest {

    private static final Duration SHIFT = Duration.ofHours(5);

    @TempDir
    Path folder;

    /** Asks in each way that a shop's classes do. */
    public static final class Asks implements Callable<Map<String, Instant>> {

        @Override
        public Map<String, Instant> call() {
            Supplier<Instant> reference = Instant::now;
            Map<String, Instant> told = new TreeMap<>();
            told.put("millis", Instant.ofEpochMilli(System.currentTimeMillis()));
            told.put("instant", Instant.now());
            told.put("reference", reference.get());
            told.put("clock", Clock.systemUTC().instant());
            told.put("clock of a zone", Clock.system(ZoneId.of("Asia/Seoul")).instant());
            told.put("date", new Date().toInstant());
            told.put("subclass of date", new Moment().toInstant());
            told.put("calendar", Calendar.getInstance().toInstant());
            told.put("local", LocalDateTime.now(ZoneOffset.UTC).toInstant(ZoneOffset.UTC));
            return told;
        }
    }

    /** Its constructor calls that of Date. */
    public static final class Moment extends Date {

        private static final long serialVersionUID = 1L;
    }

    @Test
    void allWaysToAskForTheTimeAreShiftedAndCountAtOnce() throws Exception {
        Path clock = folder.resolve("clock");
        write(clock, SHIFT);
        System.setProperty(ShiftedTime.FILE, clock.toString());
        Callable<?> asks = (Callable<?>)
                new Rewritten().loadClass(Asks.class.getName()).getConstructor().newInstance();

        assertThat((Map<?, ?>) asks.call()).hasSize(9).allSatisfy((how, told) -> isAbout((Instant) told, SHIFT));
        write(clock, SHIFT.negated());
        assertThat((Map<?, ?>) asks.call()).allSatisfy((how, told) -> isAbout((Instant) told, SHIFT.negated()));
    }

    private static void isAbout(Instant told, Duration shift) {
        assertThat(told).isCloseTo(Instant.now().plus(shift), within(1, ChronoUnit.MINUTES));
    }

    private static void write(Path clock, Duration shift) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(clock.toFile(), "rw")) {
            file.writeLong(shift.toMillis());
        }
    }

    /** The classes of this test as the agent makes them. */
    private static final class Rewritten extends ClassLoader {

        Rewritten() {
            super(ClockAgentTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Asks.class.getName()) && !name.equals(Moment.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known != null ? known : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/');
            try (InputStream in = getParent().getResourceAsStream(file + ".class")) {
                byte[] made = new ClockAgent().transform(this, file, null, null, in.readAllBytes());
                return defineClass(name, made, 0, made.length);
            } catch (java.io.IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
