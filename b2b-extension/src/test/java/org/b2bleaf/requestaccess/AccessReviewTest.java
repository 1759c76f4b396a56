package org.b2bleaf.requestaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.DetailProblem;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.mail.MailBody;
import org.b2bleaf.mail.MailLog;
import org.b2bleaf.mail.OutboxMailImpl;
import org.b2bleaf.membership.CustomerChoice;
import org.b2bleaf.membership.MembershipProblem;
import org.b2bleaf.membership.MembershipRefused;
import org.b2bleaf.requestaccess.AccessRequests.Sent;
import org.b2bleaf.requestaccess.Approval.Place;
import org.b2bleaf.requestaccess.rules.DuplicateReason;
import org.b2bleaf.requestaccess.rules.RequestDetails;
import org.b2bleaf.requestaccess.rules.RequestStatus;
import org.b2bleaf.signin.SignInCompletion;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.junit.jupiter.api.BeforeEach;

class AccessReviewTest {

    private static final String SOL = "admin:sol";
    private static int addresses;

    private Slice shop;
    private AccessReview review;
    private CompanyService companies;
    /** Customers stay on the database, so each test has an address of its own. */
    private String email;

    @BeforeEach
    void enter(Slice slice) {
        shop = slice;
        review = slice.bean(AccessReview.class);
        companies = slice.bean(CompanyService.class);
        email = "mara" + ++addresses + "@lumen" + addresses + ".example";
    }

    private AccessRequest request() {
        return request("Café Lumen SIA", email, "LV 4000 3000 000");
    }

    private AccessRequest request(String company, String address, String taxId) {
        AccessRequests requests = shop.bean(AccessRequests.class);
        requests.submit(new Sent(
                new RequestDetails(
                        company,
                        "Māra Ozola",
                        new EmailAddress(address),
                        null,
                        taxId,
                        "Brīvības iela 1",
                        "Rīga",
                        null,
                        "LV",
                        null),
                requests.stamp(),
                "203.0.113.7",
                Locale.FRENCH));
        return review.list(RequestStatus.NEW, address, 0, 1).rows().get(0);
    }

    private Approval newCompany() {
        return new Approval(
                new Place.NewCompany(company -> company.setName("Café Lumen"), location -> {
                    location.setName("Old Town");
                    location.setTimeZone(ZoneId.of("Europe/Riga"));
                    location.setTerms(PaymentTerms.net(30));
                    location.setShippingAddress(new LocationAddress(null, "Brīvības iela 1", null, "Rīga", null, "LV"));
                }),
                new CustomerChoice.New(email, "Māra", "Ozola"),
                Permission.LOCATION_ADMIN,
                true);
    }

    private long count(String entity) {
        return shop.em()
                .createQuery("select count(e) from " + entity + " e", Long.class)
                .getSingleResult();
    }

    private List<OutboxMailImpl> mails(String kind) {
        return shop.em()
                .createQuery("select m from B2bMail m where m.kind = :kind order by m.id", OutboxMailImpl.class)
                .setParameter("kind", kind)
                .getResultList();
    }

    private static List<String> problems(MembershipRefused refused) {
        return refused.problems().stream()
                .map(it -> it.field() + " " + it.kind())
                .toList();
    }

    // Approving

    @SliceTest
    void approvingMakesCompanyLocationPersonPermissionAndMailAtOnce() {
        AccessRequest request = request();
        review.approve(request.getId(), newCompany(), SOL);

        AccessRequest approved = review.find(request.getId());
        assertThat(approved.getStatus()).isEqualTo(RequestStatus.APPROVED);
        assertThat(approved.getDecidedBy()).isEqualTo(SOL);
        assertThat(approved.getDecidedAt().toInstant()).isEqualTo(shop.clock().instant());
        assertThat(shop.bean(PermissionService.class).permissionsOf(approved.getCustomerId()))
                .singleElement()
                .satisfies(access -> {
                    assertThat(access.companyId()).isEqualTo(approved.getCompanyId());
                    assertThat(access.locationId()).isEqualTo(approved.getLocationId());
                    assertThat(access.companyName()).isEqualTo("Café Lumen");
                    assertThat(access.permission()).isEqualTo(Permission.LOCATION_ADMIN);
                });
        Customer customer = shop.inTransaction(() -> shop.em().find(CustomerImpl.class, approved.getCustomerId()));
        assertThat(customer.getEmailAddress()).isEqualTo(email);
        assertThat(mails("b2b-access")).singleElement().satisfies(it -> assertThat(it.getRecipient())
                .isEqualTo(email));
    }

    /** From the first sign-in at a restricted shop, which was refused there. */
    @SliceTest
    void somebodyWhomASignInHasMadeIsTheOneWhoGetsAccess() {
        Customer made = shop.bean(SignInCompletion.class)
                .complete(new EmailAddress(email))
                .orElseThrow();
        AccessRequest request = request();
        review.approve(request.getId(), newCompany(), SOL);
        assertThat(review.find(request.getId()).getCustomerId()).isEqualTo(made.getId());
    }

    @SliceTest
    void aDuplicateJoinsTheLocationThatIsThere() {
        CompanyLocation oslo = shop.location("Northwind");
        AccessRequest request = request();
        review.approve(
                request.getId(),
                new Approval(
                        new Place.ExistingLocation(oslo.getCompany().getId(), oslo.getId()),
                        new CustomerChoice.New(email, "Māra", null),
                        Permission.ORDERING_ONLY,
                        false),
                SOL);
        assertThat(review.find(request.getId()).getLocationId()).isEqualTo(oslo.getId());
        assertThat(count("B2bCompany")).isEqualTo(1);
        assertThat(mails("b2b-access")).isEmpty();
    }

    @SliceTest
    void aNewBranchBecomesALocationOfTheCompanyThatIsThere() {
        CompanyLocation oslo = shop.location("Northwind");
        AccessRequest request = request();
        review.approve(request.getId(), newBranch(oslo.getCompany().getId(), "Rīga"), SOL);
        AccessRequest approved = review.find(request.getId());
        assertThat(approved.getCompanyId()).isEqualTo(oslo.getCompany().getId());
        assertThat(approved.getLocationId()).isNotEqualTo(oslo.getId());
        assertThat(count("B2bLocation")).isEqualTo(2);
    }

    private Approval newBranch(long companyId, String name) {
        return new Approval(
                new Place.NewLocation(companyId, location -> location.setName(name)),
                new CustomerChoice.New(email, "Māra", null),
                Permission.ORDERING_ONLY,
                true);
    }

    // What is refused is stored in no part

    @SliceTest
    void aWrongDetailLeavesTheRequestNewAndNothingBehind() {
        AccessRequest request = request();
        Approval nameless = new Approval(
                new Place.NewCompany(company -> {}, location -> location.setName("Old Town")),
                new CustomerChoice.New("nonsense", null, null),
                Permission.LOCATION_ADMIN,
                true);
        assertThatThrownBy(() -> review.approve(request.getId(), nameless, SOL))
                .isInstanceOfSatisfying(MembershipRefused.class, it -> assertThat(problems(it))
                        .containsExactlyInAnyOrder("company.name REQUIRED", "customers[0].email NOT_AN_EMAIL"));
        assertUntouched(request);
    }

    @SliceTest
    void aBranchWithAWrongAddressOrOfNoCompanyIsRefused() {
        CompanyLocation oslo = shop.location("Northwind");
        AccessRequest request = request();
        assertThatThrownBy(() -> review.approve(
                        request.getId(), newBranch(oslo.getCompany().getId(), ""), SOL))
                .isInstanceOfSatisfying(MembershipRefused.class, it -> assertThat(it.problems())
                        .contains(new MembershipProblem("firstLocation.name", DetailProblem.Kind.REQUIRED)));
        assertThatThrownBy(() -> review.approve(request.getId(), newBranch(-5, "Rīga"), SOL))
                .isInstanceOfSatisfying(MembershipRefused.class, it -> assertThat(problems(it))
                        .containsExactly("company CHOOSE_A_COMPANY"));
        companies.archive(oslo.getCompany().getId(), SOL);
        assertThatThrownBy(() -> review.approve(
                        request.getId(), newBranch(oslo.getCompany().getId(), "Rīga"), SOL))
                .isInstanceOfSatisfying(
                        MembershipRefused.class, it -> assertThat(problems(it)).contains("company COMPANY_ARCHIVED"));
        assertThat(count("B2bLocation")).isEqualTo(1);
        assertThat(review.find(request.getId()).getStatus()).isEqualTo(RequestStatus.NEW);
    }

    @SliceTest
    void aDeactivatedCustomerIsNamed() {
        Customer made = shop.bean(SignInCompletion.class)
                .complete(new EmailAddress(email))
                .orElseThrow();
        shop.inTransaction(
                () -> shop.em().find(CustomerImpl.class, made.getId()).setDeactivated(true));
        AccessRequest request = request();
        assertThatThrownBy(() -> review.approve(request.getId(), newCompany(), SOL))
                .isInstanceOfSatisfying(MembershipRefused.class, it -> assertThat(problems(it))
                        .containsExactly("customers[0].email EMAIL_TAKEN"));
        assertUntouched(request);
    }

    private void assertUntouched(AccessRequest request) {
        assertThat(review.find(request.getId()).getStatus()).isEqualTo(RequestStatus.NEW);
        assertThat(review.find(request.getId()).getDecidedBy()).isNull();
        assertThat(count("B2bCompany")).isZero();
        assertThat(count("B2bLocation")).isZero();
        assertThat(count("B2bMember")).isZero();
        assertThat(mails("b2b-access")).isEmpty();
    }

    // Two members of the staff

    @SliceTest
    void onlyOneOfManyWhoApproveAtOnceDoes() throws Exception {
        AccessRequest request = request();
        List<Callable<String>> staff = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String actor = "admin:staff" + i;
            boolean rejects = i % 3 == 0;
            staff.add(() -> {
                try {
                    if (rejects) {
                        review.reject(request.getId(), "No", true, actor);
                    } else {
                        review.approve(request.getId(), newCompany(), actor);
                    }
                    return actor;
                } catch (AlreadyDecided e) {
                    assertThat(e.requestId()).isEqualTo(request.getId());
                    return "late";
                }
            });
        }
        List<String> winners = AccessRequestsTest.inParallel(staff).stream()
                .filter(it -> !it.equals("late"))
                .toList();
        assertThat(winners).containsExactly(review.find(request.getId()).getDecidedBy());
        boolean approved = review.find(request.getId()).getStatus() == RequestStatus.APPROVED;
        assertThat(count("B2bCompany")).isEqualTo(approved ? 1 : 0);
        assertThat(mails("b2b-access")).hasSize(approved ? 1 : 0);
        assertThat(mails("access-request-rejected")).hasSize(approved ? 0 : 1);
    }

    @SliceTest
    void aDecisionIsFinal() {
        AccessRequest request = request();
        review.approve(request.getId(), newCompany(), SOL);
        assertThatThrownBy(() -> review.approve(request.getId(), newCompany(), SOL))
                .isInstanceOf(AlreadyDecided.class);
        assertThatThrownBy(() -> review.reject(request.getId(), "No", true, SOL))
                .isInstanceOf(AlreadyDecided.class);
        assertThatThrownBy(() -> review.markDuplicate(request.getId(), null, null, SOL))
                .isInstanceOf(AlreadyDecided.class);
        assertThat(count("B2bCompany")).isEqualTo(1);
        assertThat(mails("access-request-rejected")).isEmpty();
    }

    @SliceTest
    void whatIsNotThereCannotBeDecided() {
        assertThatThrownBy(() -> review.reject(-1, "No", true, SOL)).isInstanceOf(EntityNotFoundException.class);
        assertThat(review.find(-1)).isNull();
    }

    // Rejecting, marking

    @SliceTest
    void aRejectionTellsTheReasonInTheApplicantsLanguageIfItShould() {
        AccessRequest told = request();
        review.reject(told.getId(), "  We do not deliver to Latvia. ", true, SOL);
        assertThat(review.find(told.getId()).getReason()).isEqualTo("We do not deliver to Latvia.");
        assertThat(mails("access-request-rejected")).singleElement().satisfies(it -> {
            assertThat(it.getRecipient()).isEqualTo(email);
            assertThat(shop.bean(MailLog.class).bodyOf(it).map(MailBody::text).orElseThrow())
                    .contains("Bonjour", "Le motif\u00a0: We do not deliver to Latvia.");
        });
        AccessRequest untold = request("Another", "x" + email, null);
        review.reject(untold.getId(), "No", false, SOL);
        assertThat(mails("access-request-rejected")).hasSize(1);
    }

    @SliceTest
    void aRejectionNeedsAReason() {
        AccessRequest request = request();
        for (String reason : new String[] {null, "", "  ", "x".repeat(1001)}) {
            assertThatThrownBy(() -> review.reject(request.getId(), reason, true, SOL))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(review.find(request.getId()).getStatus()).isEqualTo(RequestStatus.NEW);
    }

    @SliceTest
    void aDuplicateRemembersOfWhat() {
        CompanyLocation oslo = shop.location("Northwind");
        AccessRequest request = request();
        assertThatThrownBy(() -> review.markDuplicate(request.getId(), -5L, null, SOL))
                .isInstanceOf(IllegalArgumentException.class);
        review.markDuplicate(request.getId(), oslo.getCompany().getId(), " called them ", SOL);
        AccessRequest marked = review.find(request.getId());
        assertThat(marked.getStatus()).isEqualTo(RequestStatus.DUPLICATE);
        assertThat(marked.getCompanyId()).isEqualTo(oslo.getCompany().getId());
        assertThat(marked.getReason()).isEqualTo("called them");
    }

    // The list

    @SliceTest
    void theListIsFilteredCountedAndPaged() {
        AccessRequest first = request("Café Lumen 100%", "a" + email, "LV 40003000000");
        request("Kaffebar_1", "b" + email, null);
        request("Kaffebar 2", "c" + email, null);
        review.reject(first.getId(), "No", false, SOL);

        assertThat(review.counts())
                .containsEntry(RequestStatus.NEW, 2L)
                .containsEntry(RequestStatus.REJECTED, 1L)
                .containsEntry(RequestStatus.APPROVED, 0L)
                .containsEntry(RequestStatus.DUPLICATE, 0L);
        assertThat(review.list(RequestStatus.NEW, "", 0, 1).total()).isEqualTo(2);
        assertThat(review.list(RequestStatus.NEW, "", 0, 1).rows()).hasSize(1);
        assertThat(review.list(RequestStatus.NEW, "KAFFEBAR", 0, 9).rows()).hasSize(2);
        assertThat(review.list(null, "100%", 0, 9).rows()).hasSize(1);
        assertThat(review.list(null, "r_1", 0, 9).rows()).hasSize(1);
        assertThat(review.list(null, "lv 4000", 0, 9).rows()).hasSize(1);
        assertThat(review.list(null, "' or 1=1 --", 0, 9).rows()).isEmpty();
    }

    // Duplicates

    @SliceTest
    void companiesAreFoundByTaxIdNameDomainAndAddress() {
        CompanyLocation byTax = shop.location("Elsewhere AS");
        companies.editLocation(byTax.getId(), byTax.getVersion(), it -> it.setTaxId("40003000000"), SOL);
        CompanyLocation byName = shop.location("CAFE LUMEN");
        CompanyLocation byDomain = shop.location("Third");
        shop.location("Stranger");
        Customer colleague = shop.bean(SignInCompletion.class)
                .complete(new EmailAddress("boss@" + email.substring(email.indexOf('@') + 1)))
                .orElseThrow();
        shop.bean(PermissionService.class).grant(byDomain.getId(), colleague.getId(), Permission.LOCATION_ADMIN, SOL);

        assertThat(review.possibleDuplicates(request()))
                .extracting(PossibleDuplicate::name, PossibleDuplicate::reasons)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Elsewhere AS", Set.of(DuplicateReason.TAX_ID)),
                        org.assertj.core.groups.Tuple.tuple("Third", Set.of(DuplicateReason.EMAIL_DOMAIN)),
                        org.assertj.core.groups.Tuple.tuple("CAFE LUMEN", Set.of(DuplicateReason.COMPANY_NAME)));
    }

    @SliceTest
    void whoHasTheAddressIsFoundWithHisCompanies() {
        CompanyLocation oslo = shop.location("Northwind");
        Customer mara = shop.bean(SignInCompletion.class)
                .complete(new EmailAddress(email))
                .orElseThrow();
        shop.bean(PermissionService.class).grant(oslo.getId(), mara.getId(), Permission.ORDERING_ONLY, SOL);
        assertThat(review.possibleDuplicates(request("Unheard of", email, null)))
                .satisfiesExactly(
                        it -> {
                            assertThat(it.kind()).isEqualTo(PossibleDuplicate.Kind.COMPANY);
                            assertThat(it.reasons())
                                    .containsExactly(DuplicateReason.EMAIL, DuplicateReason.EMAIL_DOMAIN);
                        },
                        it -> {
                            assertThat(it.kind()).isEqualTo(PossibleDuplicate.Kind.CUSTOMER);
                            assertThat(it.id()).isEqualTo(mara.getId());
                        });
    }

    @SliceTest
    void earlierRequestsAreFoundToo() {
        AccessRequest earlier = request("Lumen", "boss@" + email.substring(email.indexOf('@') + 1), "40003000000");
        request("Other", "o" + email.replace("lumen", "other"), null);
        assertThat(review.possibleDuplicates(request())).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(PossibleDuplicate.Kind.REQUEST);
            assertThat(it.id()).isEqualTo(earlier.getId());
            assertThat(it.status()).isEqualTo(RequestStatus.NEW);
            assertThat(it.reasons()).containsExactly(DuplicateReason.TAX_ID, DuplicateReason.EMAIL_DOMAIN);
        });
    }

    /** Otherwise everybody with an address at a large provider would look like everybody else. */
    @SliceTest
    void addressesAtProvidersForEverybodyAreNoHint() {
        CompanyLocation oslo = shop.location("Northwind");
        Customer other = shop.bean(SignInCompletion.class)
                .complete(new EmailAddress("somebody" + addresses + "@gmail.com"))
                .orElseThrow();
        shop.bean(PermissionService.class).grant(oslo.getId(), other.getId(), Permission.ORDERING_ONLY, SOL);
        request("Unlike", "one" + addresses + "@gmail.com", null);
        assertThat(review.possibleDuplicates(request("Lumen", "mara" + addresses + "@gmail.com", null)))
                .isEmpty();
    }

    @SliceTest
    void lookingForDuplicatesTakesAFewStatementsHoweverManyCompaniesThereAre() {
        AccessRequest request = request();
        for (int i = 0; i < 30; i++) {
            shop.location("Café Lumen " + i);
        }
        assertThat(shop.statementsOf(() -> review.possibleDuplicates(request))).isLessThanOrEqualTo(6);
    }
}
