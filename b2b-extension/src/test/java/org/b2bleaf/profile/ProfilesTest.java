package org.b2bleaf.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.b2bleaf.profile.rules.TypedName;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;

class ProfilesTest {

    @SliceTest
    void aNameIsChangedAndTheTrailSaysSo(Slice shop) {
        Customer ingrid = shop.customer("ingrid@northwind.example");
        Profiles profiles = shop.bean(Profiles.class);

        profiles.rename(ingrid.getId(), new TypedName("Ingrid", "Berg-Larsen"));

        assertThat(profiles.nameOf(ingrid.getId())).contains(new TypedName("Ingrid", "Berg-Larsen"));
        assertThat(profiles.nameOf(-1)).isEmpty();
        Customer stored = shop.inTransaction(() -> shop.em().find(CustomerImpl.class, ingrid.getId()));
        assertThat(stored.getEmailAddress()).isEqualTo("ingrid@northwind.example");
        assertThat(events(shop, ingrid)).isEqualTo(2);
    }

    @SliceTest
    void whatIsRefusedChangesNothing(Slice shop) {
        Customer ingrid = shop.customer("ingrid@northwind.example");
        Profiles profiles = shop.bean(Profiles.class);
        TypedName before = profiles.nameOf(ingrid.getId()).orElseThrow();

        assertThatThrownBy(() -> profiles.rename(ingrid.getId(), new TypedName(null, "x".repeat(300))))
                .isInstanceOf(NameRefused.class);

        assertThat(profiles.nameOf(ingrid.getId())).contains(before);
        assertThat(events(shop, ingrid)).isZero();
    }

    private static long events(Slice shop, Customer customer) {
        return ((Number) shop.em()
                        .createNativeQuery("select count(*) from B2B_AUDIT_EVENT where SUBJECT_TYPE = 'customer'"
                                + " and SUBJECT_ID = " + customer.getId() + " and ACTOR = 'customer:"
                                + customer.getId() + "'")
                        .getSingleResult())
                .longValue();
    }
}
