package org.b2bleaf.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Demo to modules to extension, and the two modules apart: a host installs either without the other. */
@AnalyzeClasses(packages = "org.b2bleaf", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleArrowsTest {

    private static final String STOREFRONT = "org.b2bleaf.storefront..";
    private static final String ADMIN = "org.b2bleaf.admin..";
    private static final String DEMO = "org.b2bleaf.demo..";

    @ArchTest
    static final ArchRule onlyTheDemoKnowsTheStorefront = noClasses()
            .that()
            .resideOutsideOfPackages(STOREFRONT, DEMO)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STOREFRONT);

    @ArchTest
    static final ArchRule onlyTheDemoKnowsTheAdmin = noClasses()
            .that()
            .resideOutsideOfPackages(ADMIN, DEMO)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ADMIN);

    @ArchTest
    static final ArchRule nobodyKnowsTheDemo = noClasses()
            .that()
            .resideOutsideOfPackage(DEMO)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(DEMO);
}
