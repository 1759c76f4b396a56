package org.b2bleaf.accessmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.persistence.EntityNotFoundException;
import org.b2bleaf.accessmail.Recipient.Obstacle;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditEvent;
import org.b2bleaf.company.Company;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.PermissionService;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.mail.MailBody;
import org.b2bleaf.mail.MailFilter;
import org.b2bleaf.mail.MailLog;
import org.b2bleaf.mail.MailOrigin;
import org.b2bleaf.mail.MailStatus;
import org.b2bleaf.mail.OutboxMail;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.common.locale.domain.LocaleImpl;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.domain.CustomerImpl;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class AccessMailServiceTest {
    private static final String STAFF = "admin:ada";

    private Slice shop;
    private AccessMailService mails;
    private CompanyService companies;
    private PermissionService permissions;
    private MailLog log;
    private CompanyLocation oslo;
    private CompanyLocation bergen;
    private long company;
    private Customer lars;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        mails = slice.bean(AccessMailService.class);
        companies = slice.bean(CompanyService.class);
        permissions = slice.bean(PermissionService.class);
        log = slice.bean(MailLog.class);
        oslo = slice.location("Northwind");
        company = oslo.getCompany().getId();
        bergen = companies.addLocation(company, it -> it.setName("Bergen"), STAFF);
        lars = slice.customer("lars@northwind.example");
        permissions.grant(oslo.getId(), lars.getId(), Permission.ORDERING_ONLY, STAFF);
        permissions.grant(bergen.getId(), lars.getId(), Permission.LOCATION_ADMIN, STAFF);
        slice.bean(B2bSettings.class).set(SettingKey.SHOP_NAME, "Fjord & Supply", STAFF);
    }

    @SliceTest
    void whoGetsTheMailIsToldWhatHeMayDoAndWhere(Slice slice) {
        OutboxMail mail = queue(null, lars).mails().get(0);
        assertThat(mail.getRecipient()).isEqualTo("lars@northwind.example");
        assertThat(mail.getSubject()).isEqualTo("You can now order for Northwind at Fjord & Supply");
        MailBody body = log.bodyOf(mail).orElseThrow();
        assertThat(body.text())
                .contains("Hello lars,", "Bergen (location admin), Northwind (ordering)")
                .contains("Sign in: https://shop.example/sign-in", "lars@northwind.example")
                .doesNotContain("{{", "**");
        assertThat(body.html())
                .contains("<html", "lang=\"en\"", "href=\"https://shop.example/sign-in\"", "Fjord &amp; Supply")
                .contains("<strong>Northwind</strong>")
                .doesNotContain("{{", "\uF8FF", " th:", "<!--");
    }

    @SliceTest
    void theSignInLinkNamesTheHostOfTheAccountAndNoOther(Slice slice) {
        B2bSettings settings = slice.bean(B2bSettings.class);
        settings.set(SettingKey.SHOP_ADDRESS, "https://www.fjord.example/", STAFF);
        settings.set(SettingKey.ACCOUNT_HOST, "account.fjord.example", STAFF);
        MockHttpServletRequest poisoned = new MockHttpServletRequest("POST", "/admin/b2b-mail");
        poisoned.setServerName("evil.example");
        poisoned.addHeader("Host", "evil.example");
        poisoned.addHeader("X-Forwarded-Host", "evil.example");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(poisoned));
        try {
            MailBody body = log.bodyOf(queue(null, lars).mails().get(0)).orElseThrow();
            assertThat(body.text())
                    .contains("Sign in: https://account.fjord.example/sign-in")
                    .doesNotContain("evil.example");
            assertThat(body.html())
                    .contains("href=\"https://account.fjord.example/sign-in\"")
                    .doesNotContain("evil.example");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @SliceTest
    void theRecordSaysToWhomByWhomAndFromWhichTemplate(Slice slice) {
        OutboxMail mail = queue(null, lars).mails().get(0);
        OutboxMail stored = log.find(mail.getId());
        assertThat(stored.getOrigin()).isEqualTo(new MailOrigin(lars.getId(), company, "en", 0, STAFF, null));
        assertThat(stored.getStatus()).isEqualTo(MailStatus.QUEUED);
        assertThat(trail())
                .extracting(AuditEvent::getAction, AuditEvent::getActor, AuditEvent::getCompanyId)
                .contains(tuple("queued", STAFF, company));
        assertThat(log.search(
                        new MailFilter("LARS@", AccessMailService.KIND, MailStatus.QUEUED, lars.getId(), company),
                        0,
                        5))
                .hasSize(1);
    }

    @SliceTest
    void aMailAboutOneLocationNamesItAlone(Slice slice) {
        MailBody body = log.bodyOf(queue(oslo.getId(), lars).mails().get(0)).orElseThrow();
        assertThat(body.text()).contains("Northwind (ordering)").doesNotContain("Bergen");
    }

    @SliceTest
    void everybodyGetsOneMailHoweverOftenChosen(Slice slice) {
        assertThat(queue(null, lars, lars).mails()).hasSize(1);
    }

    @SliceTest
    void whoCannotOrderIsLeftOutWithTheReason(Slice slice) {
        Customer noor = slice.customer("noor@northwind.example");
        permissions.grant(oslo.getId(), noor.getId(), Permission.ORDERING_ONLY, STAFF);
        permissions.revoke(oslo.getId(), noor.getId(), STAFF);
        Customer stranger = slice.customer("dana@shopper.example");
        Customer gone = slice.customer("gone@northwind.example");
        permissions.grant(oslo.getId(), gone.getId(), Permission.ORDERING_ONLY, STAFF);
        change(gone, it -> it.setDeactivated(true));
        Customer lost = slice.customer("lost@northwind.example");
        permissions.grant(oslo.getId(), lost.getId(), Permission.ORDERING_ONLY, STAFF);
        change(lost, it -> it.setEmailAddress("not an address"));

        Queued queued = queue(null, noor, stranger, gone, lost, lars);
        assertThat(queued.mails()).extracting(OutboxMail::getRecipient).containsExactly("lars@northwind.example");
        assertThat(queued.leftOut())
                .extracting(Recipient::customerId, Recipient::obstacle, Recipient::email)
                .containsExactly(
                        tuple(noor.getId(), Obstacle.NO_ACCESS, "noor@northwind.example"),
                        tuple(stranger.getId(), Obstacle.NO_MEMBER, null),
                        tuple(gone.getId(), Obstacle.DEACTIVATED, "gone@northwind.example"),
                        tuple(lost.getId(), Obstacle.NO_ADDRESS, "not an address"));
    }

    @SliceTest
    void aPermissionWithoutEffectIsNone(Slice slice) {
        companies.archiveLocation(bergen.getId(), STAFF);
        assertThat(queue(bergen.getId(), lars).mails()).isEmpty();
        assertThat(queue(null, lars).mails()).hasSize(1);
        companies.archive(company, STAFF);
        assertThat(queue(null, lars).leftOut()).extracting(Recipient::obstacle).containsExactly(Obstacle.NO_ACCESS);
    }

    @SliceTest
    void theLanguageIsTheLocationsElseTheCustomersElseEnglish(Slice slice) {
        assertThat(language()).isEqualTo(MailLanguage.ENGLISH);
        slice.inTransaction(() -> {
            LocaleImpl polish = new LocaleImpl();
            polish.setLocaleCode("pl_PL");
            return slice.em().merge(polish);
        });
        change(lars, it -> it.setCustomerLocale(slice.em().find(LocaleImpl.class, "pl_PL")));
        assertThat(language()).isEqualTo(MailLanguage.POLISH);
        companies.editLocation(oslo.getId(), oslo.getVersion(), it -> it.setLanguage("fr"), STAFF);
        assertThat(language()).isEqualTo(MailLanguage.FRENCH);
        OutboxMail mail = queue(null, lars).mails().get(0);
        assertThat(mail.getSubject()).startsWith("Vous pouvez maintenant commander");
        assertThat(mail.getOrigin().templateLanguage()).isEqualTo("fr");
        assertThat(log.bodyOf(mail).orElseThrow().text()).contains("Bergen (responsable du site)");
    }

    private MailLanguage language() {
        return mails.recipients(company, List.of(lars.getId()), null).get(0).language();
    }

    @SliceTest
    void whatIsRolledBackIsNotMailed(Slice slice) {
        assertThatThrownBy(() -> slice.inTransaction(() -> {
                    queue(null, lars);
                    throw new IllegalStateException("the rest of the request fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(log.search(new MailFilter("", null, null, null, company), 0, 5))
                .isEmpty();
        assertThat(trail()).extracting(AuditEvent::getAction).doesNotContain("queued");
    }

    @SliceTest
    void aPermissionOfTheSameTransactionCounts(Slice slice) {
        Customer noor = slice.customer("noor@northwind.example");
        Queued queued = slice.inTransaction(() -> {
            permissions.grant(oslo.getId(), noor.getId(), Permission.ORDERING_ONLY, STAFF);
            return queue(null, noor);
        });
        assertThat(queued.mails()).hasSize(1);
    }

    @SliceTest
    void manyCustomersNeedNoMoreReadingThanOne(Slice slice) {
        List<Long> many = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Customer customer = slice.customer("buyer" + i + "@northwind.example");
            permissions.grant(oslo.getId(), customer.getId(), Permission.ORDERING_ONLY, STAFF);
            many.add(customer.getId());
        }
        assertThat(slice.statementsOf(() -> mails.recipients(company, many, null)))
                .isEqualTo(slice.statementsOf(() -> mails.recipients(company, List.of(lars.getId()), null)))
                .isLessThanOrEqualTo(4);
    }

    @SliceTest
    void idsOfOthersAreRefused(Slice slice) {
        long elsewhere = slice.location("Atelier").getId();
        assertThatThrownBy(() -> queue(elsewhere, lars)).isInstanceOf(EntityNotFoundException.class);
        assertThatThrownBy(() -> mails.queue(-1, List.of(lars.getId()), null, STAFF))
                .isInstanceOf(EntityNotFoundException.class);
        Customer stranger = slice.customer("dana@shopper.example");
        assertThatThrownBy(() -> mails.preview(company, stranger.getId(), null))
                .isInstanceOf(EntityNotFoundException.class);
    }

    @SliceTest
    void theNewestTemplateIsUsedAndItsVersionKept(Slice slice) {
        slice.bean(AccessTemplates.class)
                .save(MailLanguage.ENGLISH, 0, new TemplateDraft("Hi {{firstName}}", "At {{companyName}}"), STAFF);
        OutboxMail mail = queue(null, lars).mails().get(0);
        assertThat(mail.getSubject()).isEqualTo("Hi lars");
        assertThat(log.bodyOf(mail).orElseThrow().text()).isEqualTo("At Northwind\n");
        assertThat(mail.getOrigin().templateVersion()).isEqualTo(1);
    }

    @SliceTest
    void namesThatLookLikeMarkupStayNames(Slice slice) {
        change(lars, it -> {
            it.setFirstName("[x](http://evil.example)");
            it.setLastName("<script>alert(1)</script>\r\n");
        });
        Company northwind = companies.findById(company);
        companies.edit(company, northwind.getVersion(), it -> it.setName("${7*7} {{email}}"), STAFF);
        MailBody body = log.bodyOf(queue(null, lars).mails().get(0)).orElseThrow();
        assertThat(body.html())
                .contains("Hello [x](http://evil.example),", "${7*7} {{email}}")
                .doesNotContain("href=\"http://evil", "<script");
        assertThat(body.text()).contains("Hello [x](http://evil.example),", "${7*7} {{email}}");
    }

    @SliceTest
    void aPreviewQueuesNothingAndSaysTheSame(Slice slice) {
        PreparedMail preview = mails.preview(company, lars.getId(), null);
        assertThat(log.search(new MailFilter("", null, null, null, company), 0, 5))
                .isEmpty();
        OutboxMail mail = queue(null, lars).mails().get(0);
        assertThat(preview.html()).isEqualTo(log.bodyOf(mail).orElseThrow().html());
        assertThat(preview.subject()).isEqualTo(mail.getSubject());
        assertThat(preview.to()).isEqualTo(mail.getRecipient());
    }

    @SliceTest
    void anUnsavedTextIsPreviewedForSomebodyRealOrMadeUp(Slice slice) {
        TemplateDraft text = new TemplateDraft("For {{companyName}}", "Hi {{firstName}}: {{locations}}");
        assertThat(mails.preview(MailLanguage.POLISH, text, company, lars.getId())
                        .text())
                .isEqualTo("Hi lars: Bergen (administrator oddziału), Northwind (zamawianie)\n");
        assertThat(mails.preview(MailLanguage.ENGLISH, text, null, null).subject())
                .isEqualTo("For Example Ltd");
        assertThatThrownBy(() -> mails.preview(
                        MailLanguage.ENGLISH, new TemplateDraft("x", "{{nobody}}"), company, lars.getId()))
                .isInstanceOf(TemplateRefused.class);
    }

    @SliceTest
    void readersAreFoundByNameAddressAndCompany(Slice slice) {
        assertThat(mails.readers("LARS", 10)).extracting(Reader::email).containsExactly("lars@northwind.example");
        assertThat(mails.readers("exam", 10)).extracting(Reader::name).containsExactly("lars Example");
        assertThat(mails.readers("north", 10)).extracting(Reader::companyName).containsExactly("Northwind");
        assertThat(mails.readers("", 10)).hasSize(1);
        assertThat(mails.readers("%", 10)).isEmpty();
        assertThat(mails.memberships(lars.getId()))
                .extracting(Reader::companyId)
                .containsExactly(company);
    }

    @SliceTest
    void aMailThatCameBackIsSentToTheAddressOfNow(Slice slice) {
        OutboxMail bounced = queue(null, lars).mails().get(0);
        change(lars, it -> it.setEmailAddress("lars.hansen@northwind.example"));
        OutboxMail again = mails.resend(bounced.getId(), "admin:bob");
        assertThat(again.getRecipient()).isEqualTo("lars.hansen@northwind.example");
        assertThat(again.getOrigin())
                .isEqualTo(new MailOrigin(lars.getId(), company, "en", 0, "admin:bob", bounced.getId()));
        assertThat(trail()).extracting(AuditEvent::getAction).contains("resent");
    }

    @SliceTest
    void whoHasNoAccessAnyMoreGetsNoMailAgain(Slice slice) {
        OutboxMail mail = queue(oslo.getId(), lars).mails().get(0);
        permissions.removeMember(company, lars.getId(), STAFF);
        assertThatThrownBy(() -> mails.resend(mail.getId(), STAFF))
                .isInstanceOfSatisfying(
                        ResendRefused.class, it -> assertThat(it.obstacle()).isEqualTo(Obstacle.NO_MEMBER));
        assertThatThrownBy(() -> mails.resend(-1, STAFF)).isInstanceOf(IllegalArgumentException.class);
    }

    private Queued queue(Long locationId, Customer... customers) {
        return mails.queue(
                company, List.of(customers).stream().map(Customer::getId).toList(), locationId, STAFF);
    }

    private void change(Customer customer, Consumer<Customer> change) {
        shop.inTransaction(() -> change.accept(shop.em().find(CustomerImpl.class, customer.getId())));
    }

    private List<AuditEvent> trail() {
        return shop.bean(Audit.class).eventsOf("customer", lars.getId(), 20);
    }
}
