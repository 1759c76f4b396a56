package org.b2bleaf.benchmarks.endurance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.b2bleaf.invariant.InvariantCheck;
import org.b2bleaf.invariant.Violation;

/**
 * The disk of the demo's own database is full for a while, at which the demo is to end by itself, as HSQLDB says of commits
 * that it could not write that they are done. With room again it is started, and killed later on.
 */
final class FullDisk implements Fault {

    private static final String SIZE = "400m";
    private static final int ORDERS = 4;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** A job stores something every few seconds, if nobody else does. */
    private static final Duration END_LIMIT = Duration.ofSeconds(30);

    @Override
    public Outcome happen(Path folder, Callable<World> shared) throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        if (!isDone("mount", "-t", "tmpfs", "-o", "size=" + SIZE, "tmpfs", disk.toString())) {
            return Outcome.of("left out: this machine lets nobody mount a small disk");
        }
        try (Inbox inbox = new Inbox()) {
            return onSmallDisk(disk, inbox);
        } finally {
            isDone("umount", "--lazy", disk.toString());
        }
    }

    private static Outcome onSmallDisk(Path disk, Inbox inbox) throws Exception {
        List<String> confirmed = new ArrayList<>();
        try (Shop shop = new Shop(disk.resolve("shop"), Shop.mailsTo(inbox), World.QUICK, Map.of())) {
            shop.start();
            Buyer buyer = new Buyer(shop.browser(), inbox, "lars@northwind.example", "NWC-OSL", false);
            buyer.arrive();
            buy(buyer, "DISK-BEFORE-", confirmed);
            int before = confirmed.size();
            Path filler = disk.resolve("filler");
            fill(filler);
            buy(buyer, "DISK-FULL-", confirmed);
            int whileFull = confirmed.size() - before;
            boolean ended = Wait.until(END_LIMIT, () -> !shop.process().isAlive());
            Files.delete(filler);
            if (ended) {
                shop.start();
            }
            boolean goesOn =
                    Wait.until(LIMIT, () -> buy(buyer, "DISK-AFTER-" + System.nanoTime() + "-", confirmed) > 0);
            shop.kill();
            shop.start();
            Buyer again = new Buyer(shop.browser(), inbox, "lars@northwind.example", "NWC-OSL", false);
            again.arrive();
            int sold = buy(again, "DISK-STARTED-", confirmed);
            shop.stop();
            Outcome outcome = Outcome.of(whileFull + " of " + ORDERS + " orders confirmed while it was full; the shop "
                            + (ended ? "ended by itself and was started again" : "stayed") + " when there was room")
                    .expect(goesOn, "the shop does not sell when there is room again")
                    .expect(before == ORDERS && sold == ORDERS, "the shop does not sell after another start");
            return stored(disk.resolve("shop/database/shop"), confirmed, outcome);
        }
    }

    /** @return how many orders were confirmed */
    private static int buy(Buyer buyer, String prefix, List<String> confirmed) {
        int sold = 0;
        for (int i = 0; i < ORDERS; i++) {
            try {
                buyer.arrive();
                buyer.buys(prefix + i);
                confirmed.add(prefix + i);
                sold++;
            } catch (Exception e) {
                System.out.println(prefix + i + ": " + e);
            }
        }
        return sold;
    }

    private static Outcome stored(Path database, List<String> confirmed, Outcome outcome) throws Exception {
        Outcome seen = outcome;
        try (Connection connection =
                        DriverManager.getConnection("jdbc:hsqldb:file:" + database + ";ifexists=true", "SA", "");
                PreparedStatement orders =
                        connection.prepareStatement("select count(*) from B2B_ORDER where PO_NUMBER = ?")) {
            for (String poNumber : confirmed) {
                orders.setString(1, poNumber);
                try (ResultSet row = orders.executeQuery()) {
                    row.next();
                    seen = seen.expect(
                            row.getInt(1) == 1, poNumber + " was confirmed and is there " + row.getInt(1) + " times");
                }
            }
            for (Violation violation : InvariantCheck.run(connection)) {
                seen = seen.expect(false, violation.toString());
            }
            connection.createStatement().execute("shutdown");
        }
        return seen;
    }

    private static void fill(Path filler) {
        byte[] much = new byte[64 * 1024];
        byte[] little = new byte[512];
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (byte[] piece : List.of(much, little)) {
                writeOnAndOn(out, piece);
            }
        } catch (IOException e) {
            // The last piece was too much as well.
        }
    }

    private static void writeOnAndOn(OutputStream out, byte[] piece) {
        try {
            while (true) {
                out.write(piece);
            }
        } catch (IOException e) {
            // There is no room for another one.
        }
    }

    private static boolean isDone(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
