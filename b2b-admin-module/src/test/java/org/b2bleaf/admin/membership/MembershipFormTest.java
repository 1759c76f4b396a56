package org.b2bleaf.admin.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.b2bleaf.admin.membership.MembershipForm.Problem;
import org.b2bleaf.company.DetailProblem;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.membership.CustomerChoice;
import org.b2bleaf.membership.CustomerHit;
import org.b2bleaf.membership.MembershipProblem;
import org.b2bleaf.membership.rules.TransferChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembershipFormTest {

    private final Map<String, String[]> parameters = new LinkedHashMap<>();

    private MembershipFormTest typed(String field, String... values) {
        parameters.put(field, values);
        return this;
    }

    private MembershipForm form() {
        return new MembershipForm(parameters);
    }

    @Test
    void existingCustomersComeBeforeNewOnes() {
        typed("customer", "7", "9", "7")
                .typed("newEmail", " kim@lumen.example ", "")
                .typed("newFirstName", "Kim", "")
                .typed("newLastName", "Park", "");

        assertThat(form().customers())
                .containsExactly(
                        new CustomerChoice.Existing(7),
                        new CustomerChoice.Existing(9),
                        new CustomerChoice.New("kim@lumen.example", "Kim", "Park"));
        assertThat(form().isRefused()).isFalse();
    }

    @Test
    void aNewCustomerWithoutAnAddressIsKeptSoThatItCanBeRefusedAtItsField() {
        typed("customer", "7").typed("newEmail", "").typed("newFirstName", "Kim");

        assertThat(form().customers()).contains(new CustomerChoice.New("", "Kim", ""));
        assertThat(form().newCustomers().get(0).field()).isEqualTo("customers[1].email");
    }

    @Test
    void permissionsAreReadByLocation() {
        typed("permission.12", "LOCATION_ADMIN").typed("permission.13", "NONE");

        assertThat(form().permissions())
                .containsEntry(12L, Permission.LOCATION_ADMIN)
                .containsEntry(13L, null);
        assertThat(form().chosenPermissions()).containsOnlyKeys(12L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OWNER", "location_admin", "1 OR 1=1"})
    void whatIsNoPermissionIsRefused(String value) {
        MembershipForm form = typed("permission.12", value).form();

        assertThat(form.permissions()).isEmpty();
        assertThat(form.problems("permissions")).contains(new Problem("permissions", "B2bProblem_NOT_A_CHOICE", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "99999999999999999999", "1 OR 1=1"})
    void whatIsNoIdIsRefused(String value) {
        MembershipForm form = typed("customer", value)
                .typed("permission." + value, "ORDERING_ONLY")
                .form();

        assertThat(form.ids("customer")).isEmpty();
        assertThat(form.permissions()).isEmpty();
        assertThat(form.isRefused()).isTrue();
    }

    @Test
    void ordersMoveWhenTheBoxIsTicked() {
        assertThat(typed("receiver", "12").form().transfer()).isEqualTo(TransferChoice.NONE);
        assertThat(typed("transferOrders", "true").form().transfer()).isEqualTo(TransferChoice.to(12));
        assertThat(typed("receiver", "").form().transfer()).isEqualTo(new TransferChoice(true, null));
    }

    @Test
    void problemsShowAtTheirFields() {
        CustomerHit dana = new CustomerHit(7, "Dana", "dana@shopper.example", false);
        MembershipForm form = form();

        form.refuse(List.of(
                new MembershipProblem("customers[0].email", MembershipProblem.Kind.EMAIL_TAKEN, dana),
                new MembershipProblem("permissions[12]", MembershipProblem.Kind.LOCATION_ARCHIVED)));

        assertThat(form.problems("customers[0].email"))
                .containsExactly(new Problem("customers[0].email", "B2bProblem_EMAIL_TAKEN", dana));
        assertThat(form.problemsWithin("permissions")).singleElement().satisfies(problem -> assertThat(problem.index())
                .isEqualTo(12));
        assertThat(form.problems("permissions")).isEmpty();
    }

    @Test
    void theFieldsOfANewCompanyAreRefusedAtTheFieldsOfTheWindow() {
        MembershipForm form = typed("company.name", "Lumen").form();

        assertThat(form.part("company.").text("name", null)).isEqualTo("Lumen");
        form.part("company.").refuse(List.of(new DetailProblem("externalId", DetailProblem.Kind.TAKEN)));

        assertThat(form.problems("company.externalId"))
                .containsExactly(new Problem("company.externalId", "B2bProblem_TAKEN", null));
        assertThat(form.isRefused()).isTrue();
    }
}
