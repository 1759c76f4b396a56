package org.b2bleaf.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.common.persistence.IdOverrideTableGenerator;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.hibernate.Session;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.id.IdentifierGenerator;
import org.hibernate.id.PersistentIdentifierGenerator;
import org.hibernate.type.StandardBasicTypes;

class IdBlocksTest {

    /** Broadleaf's own segment of orders, whose generator the slice has. */
    private static final String ORDERS = "OrderImpl";

    @SliceTest
    void blocksOfASegmentThatNobodyHasUsedYetStartAtOneAndNeverOverlap(Slice shop) {
        IdBlocks blocks = shop.bean(IdBlocks.class);
        String segment = newSegment();
        Set<Long> given = new HashSet<>();

        assertThat(blocks.reserve(segment, 7)).isEqualTo(1);
        add(given, 1, 7);
        for (int count : new int[] {1, 50, 49, 51, 1000, 1}) {
            add(given, blocks.reserve(segment, count), count);
        }
    }

    @SliceTest
    void theGeneratorNeverGivesOutAnIdOfABlock(Slice shop) {
        IdBlocks blocks = shop.bean(IdBlocks.class);
        Customer dana = shop.customer("ids" + System.nanoTime() + "@shopper.example");
        Set<Long> given = new HashSet<>();

        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < 60; i++) {
                add(given, shop.order(dana).getId(), 1);
            }
            add(given, blocks.reserve(ORDERS, 1 + 37 * round), 1 + 37 * round);
        }
    }

    /** What another node, or this one after a restart, does: its generator knows the table only. */
    @SliceTest
    void neitherDoesAGeneratorThatHasJustStarted(Slice shop) {
        IdBlocks blocks = shop.bean(IdBlocks.class);
        Set<Long> given = new HashSet<>();

        add(given, blocks.reserve(ORDERS, 10), 10);
        for (int node = 0; node < 4; node++) {
            IdentifierGenerator generator = newGenerator(shop);
            for (int i = 0; i < 55; i++) {
                add(given, nextId(shop, generator), 1);
            }
            add(given, blocks.reserve(ORDERS, 3), 3);
            add(given, nextId(shop, generator), 1);
        }
    }

    @SliceTest
    void manyAtOnceGetBlocksOfTheirOwn(Slice shop) throws Exception {
        IdBlocks blocks = shop.bean(IdBlocks.class);
        String segment = newSegment();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Long>> wishes = IntStream.range(0, 24)
                    .<Callable<Long>>mapToObj(i -> () -> blocks.reserve(segment, 5))
                    .toList();
            Set<Long> given = new HashSet<>();
            for (Future<Long> first : threads.invokeAll(wishes)) {
                add(given, first.get(), 5);
            }
        } finally {
            threads.shutdown();
        }
    }

    @SliceTest
    void aCallerThatFailsLosesItsIdsAndHoldsNobodyUp(Slice shop) {
        IdBlocks blocks = shop.bean(IdBlocks.class);
        String segment = newSegment();
        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    assertThat(blocks.reserve(segment, 10)).isEqualTo(1);
                    throw new IllegalStateException("The caller fails");
                }))
                .hasMessage("The caller fails");

        assertThat(blocks.reserve(segment, 1)).isGreaterThan(10);
    }

    @SliceTest
    void nothingIsNoBlock(Slice shop) {
        assertThatThrownBy(() -> shop.bean(IdBlocks.class).reserve(newSegment(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String newSegment() {
        return "B2bIdBlocksTest" + System.nanoTime();
    }

    private static void add(Set<Long> given, long first, int count) {
        assertThat(LongStream.range(first, first + count).filter(id -> !given.add(id)))
                .as("ids given twice")
                .isEmpty();
    }

    private static IdentifierGenerator newGenerator(Slice shop) {
        Properties settings = new Properties();
        settings.put("segment_value", ORDERS);
        settings.put("entity_name", OrderImpl.class.getName());
        settings.put(
                PersistentIdentifierGenerator.IDENTIFIER_NORMALIZER,
                new Configuration().createMappings().getObjectNameNormalizer());
        IdOverrideTableGenerator generator = new IdOverrideTableGenerator();
        shop.inTransaction(() -> generator.configure(
                StandardBasicTypes.LONG, settings, session(shop).getFactory().getDialect()));
        return generator;
    }

    private static long nextId(Slice shop, IdentifierGenerator generator) {
        return shop.inTransaction(() -> (Long) generator.generate(session(shop), new OrderImpl()));
    }

    private static SessionImplementor session(Slice shop) {
        return (SessionImplementor) shop.em().unwrap(Session.class);
    }
}
