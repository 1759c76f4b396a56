package org.b2bleaf.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Warnings before an erasure, and who may start one. */
class ErasureStartTest extends PersonsOfOslo {

    @SliceTest
    void theLastAdminIsWarnedAboutAndSomebodyElseTakesOver(Slice shop) {
        PersonFound found = runs.find(new EmailAddress(email));
        assertThat(found.withoutAdmin()).singleElement().satisfies(lost -> {
            assertThat(lost.id()).isEqualTo(oslo.getId());
            assertThat(lost.others()).extracting(PersonFound.Other::customerId).containsExactly(noor.getId());
        });

        start(Map.of(oslo.getId(), noor.getId()), Map.of()).orElseThrow();
        worker.work(() -> false);

        assertThat(permissions.permissionsOf(noor.getId()))
                .singleElement()
                .satisfies(access -> assertThat(access.permission()).isEqualTo(Permission.LOCATION_ADMIN));
    }

    @SliceTest
    void aMainContactIsReplacedOrCleared(Slice shop) {
        CompanyService companies = shop.bean(CompanyService.class);
        long company = oslo.getCompany().getId();
        companies.edit(company, companies.findById(company).getVersion(), it -> it.setMainContact(lars), ADMIN);
        assertThat(runs.find(new EmailAddress(email)).contactOf()).hasSize(1);

        start(Map.of(), Map.of(company, noor.getId())).orElseThrow();
        worker.work(() -> false);

        assertThat(count("select MAIN_CONTACT_ID from B2B_COMPANY where COMPANY_ID = ?", company))
                .isEqualTo(noor.getId());
    }

    @SliceTest
    void aStrangerCannotTakeOver(Slice shop) {
        Customer stranger = shop.customer("stranger" + System.nanoTime() + "@elsewhere.example");
        for (long who : List.of(stranger.getId(), lars.getId())) {
            assertThatThrownBy(() -> start(Map.of(oslo.getId(), who), Map.of()))
                    .isInstanceOfSatisfying(ErasureRefused.class, refused -> assertThat(refused.problem())
                            .isEqualTo(ErasureRefused.Problem.NO_MEMBER));
        }
        assertThat(runs.newest(0, 1)).isEmpty();
    }

    @SliceTest
    void whoeverDoesNotTypeTheAddressErasesNobody(Slice shop) {
        for (String typed : new String[] {"", "erase", noor.getEmailAddress(), null}) {
            assertThatThrownBy(() -> runs.startErasure(new EmailAddress(email), typed, Map.of(), Map.of(), ADMIN))
                    .isInstanceOf(ErasureRefused.class);
        }
        assertThat(runs.newest(0, 1)).isEmpty();
    }

    @SliceTest
    void ofTwoWhoAskAtTheSameMomentOneIsTooLate(Slice shop) throws Exception {
        ExecutorService staff = Executors.newFixedThreadPool(4);
        try {
            List<Future<Optional<Long>>> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                asked.add(staff.submit(() -> start(Map.of(), Map.of())));
            }
            long started = 0;
            for (Future<Optional<Long>> one : asked) {
                started += one.get().stream().count();
            }
            assertThat(started).isEqualTo(1);
        } finally {
            staff.shutdown();
        }
        assertThat(runs.find(new EmailAddress(email)).underWay()).isTrue();
        assertThat(runs.startExport(new EmailAddress(email), ADMIN)).isEmpty();
        worker.work(() -> false);
        assertThat(runs.newest(0, 10)).hasSize(1);
    }
}
