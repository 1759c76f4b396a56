package org.b2bleaf.requestaccess.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.b2bleaf.signin.rules.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestFormTest {

    private final Map<String, String> typed = new HashMap<>(Map.of(
            "companyName", "Café Lumen SIA",
            "contactName", "Māra Ozola",
            "email", "Mara@Lumen.example",
            "phone", "+371 6700-0000",
            "taxId", "LV40003000000",
            "address1", "Brīvības iela 1",
            "city", "Rīga",
            "postalCode", "LV-1010",
            "country", "LV",
            "message", "Two machines,\r\na lot of beans."));

    private RequestForm form() {
        return RequestForm.read(typed::get);
    }

    @Test
    void whatIsWellFilledInBecomesARequest() {
        typed.put("companyName", "  Café Lumen SIA ");
        assertThat(form().problems()).isEmpty();
        assertThat(form().details())
                .isEqualTo(new RequestDetails(
                        "Café Lumen SIA",
                        "Māra Ozola",
                        new EmailAddress("mara@lumen.example"),
                        "+371 6700-0000",
                        "LV40003000000",
                        "Brīvības iela 1",
                        "Rīga",
                        "LV-1010",
                        "LV",
                        "Two machines,\na lot of beans."));
    }

    @ParameterizedTest
    @EnumSource
    void eachFieldIsNeededOrMayBeEmpty(RequestField field) {
        typed.put(field.parameter(), "  ");
        if (field.isRequired()) {
            assertThat(form().problems()).isEqualTo(Map.of(field, RequestProblem.REQUIRED));
        } else {
            assertThat(form().problems()).isEmpty();
            assertThat(form().value(field)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFieldThatWasNotSentIsEmpty(RequestField field) {
        typed.remove(field.parameter());
        assertThat(form().problems().containsKey(field)).isEqualTo(field.isRequired());
    }

    @ParameterizedTest
    @EnumSource
    void eachFieldHasItsLongest(RequestField field) {
        typed.put(field.parameter(), "1".repeat(field.maxLength() + 1));
        assertThat(form().problems()).containsEntry(field, RequestProblem.TOO_LONG);
        typed.put(field.parameter(), "1".repeat(field.maxLength()));
        assertThat(form().problems()).doesNotContainEntry(field, RequestProblem.TOO_LONG);
    }

    /** NUL, escape, a line break in one line, turned text, a lone surrogate, a hidden mark. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u001bb",
                "a\nb",
                "a\rb",
                "a\u2028b",
                "a\u202eb",
                "a\ud800b",
                "a\u200bb",
                "a\ue000b"
            })
    void whatCannotBePrintedIsRefused(String value) {
        typed.put("companyName", value);
        typed.put("contactName", value);
        assertThat(form().problems())
                .containsOnlyKeys(RequestField.COMPANY_NAME, RequestField.CONTACT_NAME)
                .containsValue(RequestProblem.NOT_PRINTABLE);
    }

    @Test
    void aMessageMayHaveLinesButNoControlCharacters() {
        typed.put("message", "one\r\n\ttwo\n\nthree");
        assertThat(form().problems()).isEmpty();
        typed.put("message", "one\u0007");
        assertThat(form().problems()).containsOnlyKeys(RequestField.MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"낭만 커피", "می‌خواهم", "O'Neill & Søn A/S", "<b>Bold</b>", "Ünïcödé 🙂"})
    void namesOfAllScriptsAreTaken(String name) {
        typed.put("companyName", name);
        assertThat(form().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mara",
                "mara@",
                "a b@c.example",
                "mara@lumen.example\nBcc: x@y.example",
                "mara@lumen.example,x@y.example"
            })
    void whatIsNoAddressIsRefused(String value) {
        typed.put("email", value);
        assertThat(form().problems()).containsOnlyKeys(RequestField.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "12", "+-()", "0047<script>"})
    void whatIsNoPhoneNumberIsRefused(String value) {
        typed.put("phone", value);
        assertThat(form().problems()).isEqualTo(Map.of(RequestField.PHONE, RequestProblem.NOT_A_PHONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22 33 44 55", "+47 (22) 33.44/55", "0800 123 x12", "1234"})
    void phoneNumbersAreTakenAsPeopleWriteThem(String value) {
        typed.put("phone", value);
        assertThat(form().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "XX", "N", "--"})
    void onlyCountriesOfTheListAreTaken(String value) {
        typed.put("country", value);
        assertThat(form().problems()).isEqualTo(Map.of(RequestField.COUNTRY, RequestProblem.NOT_A_COUNTRY));
    }

    @Test
    void nothingIsMadeOfAFormWithProblems() {
        typed.put("city", "");
        assertThatThrownBy(() -> form().details()).isInstanceOf(IllegalStateException.class);
    }

    @Property
    void whateverIsSentIsJudgedAndNeverFails(@ForAll String value) {
        RequestForm form = RequestForm.read(name -> value);
        if (form.problems().isEmpty()) {
            form.details();
        }
    }
}
