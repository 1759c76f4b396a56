package org.b2bleaf.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.b2bleaf.audit.AuditEventImpl;
import org.b2bleaf.catalog.CatalogBreakImpl;
import org.b2bleaf.catalog.CatalogImpl;
import org.b2bleaf.catalog.CatalogSkuImpl;
import org.b2bleaf.company.CompanyImpl;
import org.b2bleaf.company.CompanyLocationImpl;
import org.b2bleaf.company.CompanyMemberImpl;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.company.LocationPermissionImpl;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.broadleafcommerce.common.presentation.AdminPresentation;
import org.broadleafcommerce.common.presentation.AdminPresentationClass;
import org.broadleafcommerce.common.presentation.AdminPresentationCollection;
import org.broadleafcommerce.common.presentation.override.AdminPresentationMergeEntry;
import org.broadleafcommerce.common.presentation.override.AdminPresentationMergeOverrides;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** A key without a text shows as ??key?? in the admin. */
class AdminMessagesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                AuditEventImpl.class,
                B2bOrderImpl.class,
                CatalogBreakImpl.class,
                CatalogImpl.class,
                CatalogSkuImpl.class,
                CompanyImpl.class,
                CompanyLocationImpl.class,
                CompanyMemberImpl.class,
                LocationAddress.class,
                LocationPermissionImpl.class
            })
    void everyKeyOfTheAdminsFormsHasAText(Class<?> entity) throws IOException {
        assertThat(PropertiesLoaderUtils.loadProperties(new ClassPathResource("messages/B2bAdminMessages.properties"))
                        .stringPropertyNames())
                .containsAll(Stream.concat(
                                ofClass(entity),
                                Arrays.stream(entity.getDeclaredFields()).flatMap(AdminMessagesTest::ofField))
                        .filter(key -> key.startsWith("B2b"))
                        .toList());
    }

    private static Stream<String> ofClass(Class<?> entity) {
        AdminPresentationClass named = entity.getAnnotation(AdminPresentationClass.class);
        AdminPresentationMergeOverrides overrides = entity.getAnnotation(AdminPresentationMergeOverrides.class);
        Stream<String> overridden = overrides == null
                ? Stream.empty()
                : Arrays.stream(overrides.value())
                        .flatMap(override -> Arrays.stream(override.mergeEntries()))
                        .map(AdminPresentationMergeEntry::overrideValue);
        return Stream.concat(named == null ? Stream.empty() : Stream.of(named.friendlyName()), overridden);
    }

    private static Stream<String> ofField(Field field) {
        AdminPresentation shown = field.getAnnotation(AdminPresentation.class);
        AdminPresentationCollection listed = field.getAnnotation(AdminPresentationCollection.class);
        return Stream.of(
                        shown == null
                                ? List.<String>of()
                                : List.of(shown.friendlyName(), shown.group(), shown.tab(), shown.tooltip()),
                        listed == null ? List.<String>of() : List.of(listed.friendlyName(), listed.tab()))
                .flatMap(List::stream);
    }
}
