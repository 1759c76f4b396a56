package org.b2bleaf.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.b2bleaf.signin.rules.EmailAddress;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.profile.core.domain.Customer;
import org.broadleafcommerce.profile.core.service.CustomerService;
import org.junit.jupiter.api.BeforeEach;

class SignInCompletionTest {
    private final EmailAddress email = new EmailAddress("buyer-" + UUID.randomUUID() + "@x.example");

    private Slice shop;
    private SignInCompletion completion;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        completion = slice.bean(SignInCompletion.class);
    }

    @SliceTest
    void theRegisteredCustomerWithTheAddressSignsIn() {
        Customer customer = registered(email.value(), "anybody");
        assertThat(completion.complete(email)).map(Customer::getId).contains(customer.getId());
    }

    @SliceTest
    void aCustomerWithoutAPasswordGetsOneThatNobodyKnows() {
        store(email.value(), "made-by-staff", customer -> customer.setPassword(null));
        assertThat(completion.complete(email)).map(Customer::getPassword).get().isNotNull();
    }

    @SliceTest
    void anAddressThatWasStoredInUpperCaseIsTheSame() {
        Customer customer = registered(email.value().toUpperCase(), "anybody");
        assertThat(completion.complete(email)).map(Customer::getId).contains(customer.getId());
    }

    @SliceTest
    void anUnknownAddressBecomesACustomerWithAPasswordThatNobodyKnows() {
        Customer customer = completion.complete(email).orElseThrow();
        assertThat(customer.getUsername()).isEqualTo(email.value());
        assertThat(customer.getEmailAddress()).isEqualTo(email.value());
        assertThat(customer.isRegistered()).isTrue();
        assertThat(customer.getPassword()).isNotBlank();
        assertThat(completion.complete(email)).map(Customer::getId).contains(customer.getId());
    }

    @SliceTest
    void anonymousShoppersWithTheAddressAreNobody() {
        Customer anonymous = store(email.value(), "anonymous", customer -> customer.setRegistered(false));
        assertThat(completion.complete(email)).map(Customer::getId).get().isNotEqualTo(anonymous.getId());
    }

    @SliceTest
    void aDeactivatedCustomerIsRefusedAndNotMadeAnew() {
        store(email.value(), "gone", customer -> customer.setDeactivated(true));
        assertThat(completion.complete(email)).isEmpty();
        assertThat(customersWithTheAddress()).hasSize(1);
    }

    @SliceTest
    void ofADeactivatedAndAnActiveCustomerTheActiveOneSignsIn() {
        store(email.value(), "gone", customer -> customer.setDeactivated(true));
        Customer active = registered(email.value(), "here");
        assertThat(completion.complete(email)).map(Customer::getId).contains(active.getId());
    }

    @SliceTest
    void anAddressOfSeveralCustomersSignsInNobody() {
        registered(email.value(), "one");
        registered(email.value(), "two");
        assertThat(completion.complete(email)).isEmpty();
    }

    @SliceTest
    void anotherSpellingOfTheAddressLocksNobodyOut() {
        Customer customer = registered(email.value(), "one");
        registered(email.value().toUpperCase(), "two");
        assertThat(completion.complete(email)).map(Customer::getId).contains(customer.getId());
    }

    @SliceTest
    void aUserNameThatSomebodyElseHasIsNotTaken() {
        Customer other = registered("moved-" + email.value(), email.value());
        Customer made = completion.complete(email).orElseThrow();
        assertThat(made.getId()).isNotEqualTo(other.getId());
        assertThat(made.getUsername()).isEqualTo(email.value() + "-" + made.getId());
    }

    @SliceTest
    void twoBrowsersThatProveANewAddressAtOnceMakeOneCustomer() {
        List<CompletableFuture<Optional<Customer>>> signIns = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> completion.complete(email)))
                .limit(8)
                .toList();
        assertThat(signIns)
                .extracting(signIn -> signIn.join().orElseThrow().getId())
                .containsOnly(signIns.get(0).join().orElseThrow().getId());
        assertThat(customersWithTheAddress()).hasSize(1);
    }

    private Customer registered(String address, String username) {
        return store(address, username, customer -> {});
    }

    private Customer store(String address, String username, Consumer<Customer> change) {
        return shop.inTransaction(() -> {
            Customer customer = shop.bean(CustomerService.class).createCustomer();
            customer.setEmailAddress(address);
            customer.setUsername(username.contains("@") ? username : username + UUID.randomUUID());
            customer.setRegistered(true);
            change.accept(customer);
            shop.em().persist(customer);
            return customer;
        });
    }

    private List<Customer> customersWithTheAddress() {
        return shop.inTransaction(() -> shop.em()
                .createQuery("select c from CustomerImpl c where c.emailAddress = :email", Customer.class)
                .setParameter("email", email.value())
                .getResultList());
    }
}
