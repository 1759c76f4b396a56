package org.b2bleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the modules keep in the memory of a node from one request to the next. Another node does not have it, so each has a
 * reason here why none needs it, and {@code docs/production.md} says what an operator has to know of it.
 */
class StateInMemoryTest {

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("CatalogContents.remembered", "by the catalog's version, which each request reads"),
            Map.entry("CatalogPrices.remembered", "by the catalog's version, which each request reads"),
            Map.entry("SignInCodesImpl.spentNetworks", "a hint; the database is asked before anybody is refused"),
            Map.entry("StoreAccessImpl.last", "settings as read by this request, taken apart; compared before use"),
            Map.entry("LocationPriceFunction.current", "set once, when the shop starts"),
            Map.entry("MappedPaths.patterns", "the program's own paths, set once"),
            Map.entry("LocalCalendar.zones", "for a minute: a new location has nothing overdue"),
            Map.entry("SolrFunctions.installed", "what this process's own Solr can do"),
            Map.entry("AccountHostFilter.reported", "what this process's log has said already"),
            Map.entry("RecordGuard.entities", "classes of the program"),
            Map.entry("OrderBeingSubmitted.ORDER_ID", "for one call"),
            Map.entry("ManyLines.MORE_FOLLOW", "for one call"),
            Map.entry("ShopperContext.CURRENT", "for one request"),
            Map.entry("CatalogPriceOffers.HAS_CATALOG_PRICES", "for one call"),
            Map.entry("PromptDelivery.runner", "sends at once what the job of any node would send a second later"));

    @Test
    void nothingIsKeptInMemoryThatAnotherNodeWouldNeed() {
        Map<String, String> found = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.b2bleaf").stream()
                        .filter(it -> !it.getPackageName().startsWith("org.b2bleaf.demo")
                                && !it.getPackageName().startsWith("org.b2bleaf.testkit"))
                        .flatMap(it -> it.getFields().stream())
                        .filter(StateInMemoryTest::isState)
                        .collect(Collectors.toMap(
                                StateInMemoryTest::name,
                                it -> it.getRawType().getName(),
                                (one, other) -> one,
                                TreeMap::new));
        assertThat(found.keySet())
                .as("say here why no other node needs it, and in docs/production.md what follows from it: %s", found)
                .containsExactlyInAnyOrderElementsOf(KNOWN.keySet());
    }

    private static String name(JavaField field) {
        return field.getOwner().getSimpleName() + "." + field.getName();
    }

    private static boolean isState(JavaField field) {
        if (field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        boolean isStatic = field.getModifiers().contains(JavaModifier.STATIC);
        return isStatic && !field.getModifiers().contains(JavaModifier.FINAL)
                || field.getModifiers().contains(JavaModifier.VOLATILE)
                || isChangeable(field.getRawType());
    }

    private static boolean isChangeable(JavaClass type) {
        String name = type.getName();
        return name.startsWith("com.github.benmanes.caffeine")
                || name.startsWith("java.util.concurrent.atomic")
                || name.startsWith("java.util.concurrent.Concurrent")
                || name.equals("java.util.WeakHashMap")
                || name.endsWith("ExecutorService")
                || type.isAssignableTo(ThreadLocal.class);
    }
}
