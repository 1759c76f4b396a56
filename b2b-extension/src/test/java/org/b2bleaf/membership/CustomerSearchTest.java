package org.b2bleaf.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.junit.jupiter.api.BeforeEach;

class CustomerSearchTest {

    /** A word that no customer of another test has, though customers stay. */
    private final String only = "q" + UUID.randomUUID().toString().replace("-", "");

    private Slice shop;
    private Members members;
    private CustomerSearch search;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        members = new Members(slice);
        search = slice.bean(CustomerSearch.class);
    }

    @SliceTest
    void aCustomerIsFoundByTheBeginningsOfNameAndAddress() {
        Customer chloe = named("Chloé", only);
        String email = chloe.getEmailAddress();

        assertFound(only, chloe);
        assertFound(only.substring(0, 20), chloe);
        assertFound(only.substring(0, 20).toUpperCase() + " chlo", chloe);
        assertFound("CHLOE " + only, chloe);
        assertFound(email, chloe);
        assertFound(email.substring(0, email.indexOf('@') + 2), chloe);
        assertFound(only.substring(1));
        assertFound(only + " lars");
        assertFound(" ");
        assertFound(null);
    }

    @SliceTest
    void aHitSaysWhoItIsAndWhetherOfTheCompany() {
        CompanyLocation oslo = shop.location("Oslo");
        Customer lars = named("Lars", only);
        Customer nameless = members.customer(only + "@x.example", customer -> {});
        members.grant(oslo, lars, Permission.ORDERING_ONLY);

        assertThat(search.find(only, oslo.getCompany().getId()))
                .containsExactly(
                        new CustomerHit(lars.getId(), "Lars " + only, lars.getEmailAddress(), true),
                        new CustomerHit(nameless.getId(), only + "@x.example", only + "@x.example", false));
        assertThat(search.find(only, null)).extracting(CustomerHit::member).containsExactly(false, false);
    }

    @SliceTest
    void whoCannotSignInIsNotFound() {
        members.customer(Members.address("guest"), customer -> {
            customer.setLastName(only);
            customer.setRegistered(false);
        });
        members.customer(Members.address("gone"), customer -> {
            customer.setLastName(only);
            customer.setDeactivated(true);
        });
        members.customer(null, customer -> {
            customer.setUsername(only);
            customer.setLastName(only);
        });

        assertFound(only);
    }

    @SliceTest
    void aNewNameIsFoundAndTheOldOneIsNot() {
        Customer lars = named("Lars", only);
        change(lars, customer -> customer.setLastName("new" + only));

        assertFound(only);
        assertFound("new" + only, lars);

        change(lars, customer -> customer.setDeactivated(true));
        assertFound("new" + only);
    }

    @SliceTest
    void thereAreNeverMoreThanTwentyHits() {
        IntStream.range(0, 25).forEach(i -> named("Person" + i, only));
        assertThat(search.find(only, null)).hasSize(CustomerSearch.LIMIT);
        assertThat(search.find(only + " person24", null)).hasSize(1);
    }

    @SliceTest
    void severalWordsThatBeginAlikeMakeOneHit() {
        Customer customer = members.customer(only + ".q1@x.example", it -> {
            it.setFirstName(only);
            it.setLastName(only + "2 " + only + "3");
        });
        assertFound(only, customer);
    }

    @SliceTest
    void aSearchTakesAsManyStatementsHoweverManyHits() {
        IntStream.range(0, 5).forEach(i -> named("Person" + i, only));
        assertThat(shop.statementsOf(() -> search.find(only, 1L))).isEqualTo(3);
        assertThat(shop.statementsOf(() -> search.find(only + " person", 1L)))
                .as("with one more for each of several words")
                .isEqualTo(5);
        assertThat(shop.statementsOf(() -> search.find("no" + only, 1L))).isEqualTo(1);
    }

    @SliceTest
    void customersFromBeforeTheInstallationAreFoundAfterTheJob() {
        Customer lars = named("Lars", only);
        sql("delete from B2B_CUSTOMER_WORD");
        assertFound(only);

        shop.bean(CustomerWordsJobs.class).refreshForgotten();

        assertFound(only, lars);
    }

    @SliceTest
    void whatWasChangedPastTheShopIsMendedEveryDay() {
        Customer lars = named("Lars", only);
        Customer noor = named("Noor", only);
        sql("update BLC_CUSTOMER set LAST_NAME = 'new" + only + "' where CUSTOMER_ID = " + lars.getId());
        sql("update BLC_CUSTOMER set LAST_NAME = null, FIRST_NAME = null where CUSTOMER_ID = " + noor.getId());
        shop.bean(CustomerWordsJobs.class).refreshForgotten();
        assertThat(search.find(only, null)).hasSize(2);

        shop.bean(CustomerWordsJobs.class).refreshAll();

        assertFound(only);
        assertFound("new" + only, lars);
    }

    @SliceTest
    void theWordsGoWithTheCustomer() {
        Customer lars = named("Lars", only);
        sql("delete from BLC_CUSTOMER where CUSTOMER_ID = " + lars.getId());
        assertFound(only);
    }

    private Customer named(String firstName, String lastName) {
        return members.customer(Members.address(firstName.toLowerCase()), customer -> {
            customer.setFirstName(firstName);
            customer.setLastName(lastName);
        });
    }

    private void change(Customer customer, Consumer<Customer> change) {
        shop.inTransaction(() -> {
            Customer stored = shop.bean(CustomerService.class).readCustomerById(customer.getId());
            change.accept(stored);
            shop.bean(CustomerService.class).saveCustomer(stored);
        });
    }

    private void sql(String statement) {
        shop.inTransaction(() -> shop.em().createNativeQuery(statement).executeUpdate());
    }

    private void assertFound(String typed, Customer... customers) {
        assertThat(search.find(typed, null))
                .extracting(CustomerHit::customerId)
                .as("for \"%s\"", typed)
                .containsExactlyElementsOf(Members.ids(List.of(customers)));
    }
}
