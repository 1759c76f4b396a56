package org.b2bleaf;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import javax.servlet.Filter;
import org.broadleafcommerce.common.extension.ExtensionHandler;
import org.broadleafcommerce.core.catalog.service.dynamic.DynamicSkuActiveDatesService;
import org.broadleafcommerce.core.catalog.service.dynamic.DynamicSkuPricingService;
import org.broadleafcommerce.core.workflow.Activity;

/** The arrows of the house: demo to modules to extension, host to features, everybody to rules, and never back. */
@AnalyzeClasses(packages = "org.b2bleaf", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule rulesKnowTheJdkAndOtherRulesOnly = classes()
            .that()
            .resideInAPackage("..rules..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.crypto..", "org.b2bleaf..rules..");

    @ArchTest
    static final ArchRule rulesHaveNoClockOfTheirOwn = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the bean b2bClock is the one source of the current time");

    @ArchTest
    static final ArchRule onlyHooksExtendBroadleaf = noClasses()
            .that()
            .resideOutsideOfPackage("..host..")
            .should()
            .beAssignableTo(ExtensionHandler.class)
            .orShould()
            .beAssignableTo(Activity.class)
            .orShould()
            .beAssignableTo(Filter.class)
            .orShould()
            .beAssignableTo(DynamicSkuPricingService.class)
            .orShould()
            .beAssignableTo(DynamicSkuActiveDatesService.class);

    @ArchTest
    static final ArchRule noFeatureKnowsTheHooks = noClasses()
            .that()
            .resideOutsideOfPackage("..host..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.b2bleaf.host..");

    @ArchTest
    static final ArchRule theExtensionKnowsNoModule = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.b2bleaf.storefront..", "org.b2bleaf.admin..", "org.b2bleaf.demo..");

    @ArchTest
    static final ArchRule featuresDoNotKnowEachOtherInCircles = slices().matching("org.b2bleaf.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(alwaysTrue(), resideInAPackage("..rules.."));

    @ArchTest
    static final ArchRule rulesDoNotKnowEachOtherInCircles =
            slices().matching("org.b2bleaf.(*).rules..").should().beFreeOfCycles();
}
