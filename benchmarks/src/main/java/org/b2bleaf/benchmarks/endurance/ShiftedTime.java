package org.b2bleaf.benchmarks.endurance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Locale;
import java.util.TimeZone;

/**
 * What a process asks for the time in place of the JDK, with the milliseconds added that a file holds. {@link ClockAgent} puts
 * calls of these methods in the place of the JDK's; each is named after the class and the method that it stands for. The file
 * is mapped, so that what the harness writes counts at once.
 */
public final class ShiftedTime {

    /** The property that names the file. */
    static final String FILE = "endurance.clock";

    private static final ByteBuffer OFFSET = map(Path.of(System.getProperty(FILE)));

    private ShiftedTime() {}

    private static ByteBuffer map(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, Long.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long offset() {
        return OFFSET.getLong(0);
    }

    public static long systemCurrentTimeMillis() {
        return System.currentTimeMillis() + offset();
    }

    public static Instant instantNow() {
        return Instant.now().plusMillis(offset());
    }

    public static Clock clockSystemUTC() {
        return new Shifted(ZoneOffset.UTC);
    }

    public static Clock clockSystemDefaultZone() {
        return new Shifted(ZoneId.systemDefault());
    }

    public static Clock clockSystem(ZoneId zone) {
        return new Shifted(zone);
    }

    public static LocalDate localDateNow() {
        return LocalDate.now(clockSystemDefaultZone());
    }

    public static LocalDate localDateNow(ZoneId zone) {
        return LocalDate.now(clockSystem(zone));
    }

    public static LocalDateTime localDateTimeNow() {
        return LocalDateTime.now(clockSystemDefaultZone());
    }

    public static LocalDateTime localDateTimeNow(ZoneId zone) {
        return LocalDateTime.now(clockSystem(zone));
    }

    public static ZonedDateTime zonedDateTimeNow() {
        return ZonedDateTime.now(clockSystemDefaultZone());
    }

    public static ZonedDateTime zonedDateTimeNow(ZoneId zone) {
        return ZonedDateTime.now(clockSystem(zone));
    }

    public static OffsetDateTime offsetDateTimeNow() {
        return OffsetDateTime.now(clockSystemDefaultZone());
    }

    public static OffsetDateTime offsetDateTimeNow(ZoneId zone) {
        return OffsetDateTime.now(clockSystem(zone));
    }

    public static Calendar calendarGetInstance() {
        return shifted(Calendar.getInstance());
    }

    public static Calendar calendarGetInstance(TimeZone zone) {
        return shifted(Calendar.getInstance(zone));
    }

    public static Calendar calendarGetInstance(Locale locale) {
        return shifted(Calendar.getInstance(locale));
    }

    public static Calendar calendarGetInstance(TimeZone zone, Locale locale) {
        return shifted(Calendar.getInstance(zone, locale));
    }

    private static Calendar shifted(Calendar calendar) {
        calendar.setTimeInMillis(calendar.getTimeInMillis() + offset());
        return calendar;
    }

    /** The system's, and what the file adds. */
    private static final class Shifted extends Clock {

        private final ZoneId zone;

        Shifted(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Shifted(other);
        }

        @Override
        public Instant instant() {
            return instantNow();
        }
    }
}
