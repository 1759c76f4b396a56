package org.b2bleaf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
            Map.entry("ShopLanguage (a concurrent map)", "names of languages, as Java has them"),
            Map.entry("SolrFunctions.installed", "what this process's own Solr can do"),
            Map.entry("AccountHostFilter.reported", "what this process's log has said already"),
            Map.entry("RecordGuard.entities", "classes of the program"),
            Map.entry("RecordGuard.staffEntities", "classes of the program"),
            Map.entry("OrderBeingSubmitted.ORDER_ID", "for one call"),
            Map.entry("ManyLines.MORE_FOLLOW", "for one call"),
            Map.entry("ShopperContext.CURRENT", "for one request"),
            Map.entry("CatalogPriceOffers.HAS_CATALOG_PRICES", "for one call"),
            Map.entry(
                    "RequestRates (a concurrent map)",
                    "shares that this node took out of a client's minute in the database"),
            Map.entry("WebhookRuns (a concurrent map)", "endpoints that this node delivers to at this moment"),
            Map.entry("WebhookRuns.endpoints", "deliveries are rows; a job of any node goes on"),
            Map.entry("WebhookRuns.looking", "deliveries are rows; a job of any node goes on"),
            Map.entry("WebhookSender (a concurrent map)", "requests that this node has under way, to break them off"),
            Map.entry("WebhookSender.deadlines", "of requests that this node has under way"),
            Map.entry("WebhookSender.stopping", "this node is going down"),
            Map.entry("PrivacyDatabase (a concurrent map)", "which columns the schema's tables have"),
            Map.entry("JobScheduler.recalling", "looks after the table of jobs, as every node does"),
            Map.entry("EventPublisher.runner", "tells listeners of this node; events are rows"),
            Map.entry("PromptDelivery.runner", "sends at once what the job of any node would send a second later"));

    @Test
    void nothingIsKeptInMemoryThatAnotherNodeWouldNeed() {
        List<JavaClass> classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.b2bleaf").stream()
                        .filter(it -> !it.getPackageName().startsWith("org.b2bleaf.demo")
                                && !it.getPackageName().startsWith("org.b2bleaf.testkit"))
                        .toList();
        assertThat(classes).hasSizeGreaterThan(500);
        Set<String> found = new TreeSet<>();
        for (JavaClass it : classes) {
            it.getFields().stream()
                    .filter(StateInMemoryTest::isState)
                    .map(StateInMemoryTest::name)
                    .forEach(found::add);
            if (keepsConcurrentMap(it)) {
                found.add(it.getSimpleName() + " (a concurrent map)");
            }
        }
        assertThat(KNOWN.keySet())
                .as("say here why no other node needs it, and in docs/production.md what follows from it")
                .containsAll(found);
    }

    /** Whatever the field's own type is. */
    private static boolean keepsConcurrentMap(JavaClass type) {
        return type.getCodeUnits().stream()
                .filter(it -> it.isConstructor() || it.getName().equals("<clinit>"))
                .flatMap(it ->
                        Stream.concat(it.getConstructorCallsFromSelf().stream(), it.getMethodCallsFromSelf().stream()))
                .anyMatch(call -> call.getTargetOwner().getName().startsWith("java.util.concurrent.Concurrent"));
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
