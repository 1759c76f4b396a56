package org.b2bleaf.admin.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.b2bleaf.admin.entity.PostedForms.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.b2bleaf.company.DetailProblem;
import org.b2bleaf.company.rules.ActiveStatus;
import org.broadleafcommerce.openadmin.dto.Entity;
import org.broadleafcommerce.openadmin.server.service.ValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostedFormTest {

    @Test
    void aFieldThatWasNotPostedKeepsItsPresentValue() {
        PostedForm posted = new PostedForm(form());

        assertThat(posted.text("name", "Oslo")).isEqualTo("Oslo");
        assertThat(posted.number("netDays", 30)).isEqualTo(30);
        assertThat(posted.isOn("taxExempt", true)).isTrue();
        assertThat(posted.choice("status", ActiveStatus.class, ActiveStatus.ARCHIVED))
                .isEqualTo(ActiveStatus.ARCHIVED);
        assertThat(posted.isRefused()).isFalse();
    }

    @Test
    void anEmptyFieldIsNull() {
        PostedForm posted = new PostedForm(form("name", " ", "netDays", "", "taxExempt", null));

        assertThat(posted.text("name", "Oslo")).isNull();
        assertThat(posted.number("netDays", 30)).isNull();
        assertThat(posted.isOn("taxExempt", true)).isFalse();
        assertThat(posted.isRefused()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E999999999", "1e9", "100000000000000000000", "0x10", "NaN", "1,234.5", "1,2,3", "."})
    void aNumberThatNoColumnHoldsIsRefusedBeforeAnybodyWritesItOut(String typed) {
        Entity entity = form("depositAmount", typed);

        assertThat(new PostedForm(entity).decimal("depositAmount", null)).isNull();
        assertThat(entity.getPropertyValidationErrors())
                .containsEntry("depositAmount", List.of("B2bProblem_NOT_A_NUMBER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0000", "-1", ".5", "12345678901234.12345"})
    void aNumberIsReadAsItIsTyped(String typed) {
        assertThat(new PostedForm(form("depositAmount", typed)).decimal("depositAmount", null))
                .isEqualTo(new BigDecimal(typed));
    }

    @Test
    void aCommaIsAsGoodAsAPoint() {
        assertThat(new PostedForm(form("depositAmount", "12,5")).decimal("depositAmount", null))
                .isEqualTo(new BigDecimal("12.5"));
    }

    @Test
    void spaceAroundWhatWasTypedIsDropped() {
        assertThat(new PostedForm(form("name", " Oslo ")).text("name", null)).isEqualTo("Oslo");
    }

    @Test
    void anAmpersandIsStoredAsItWasTyped() {
        Entity entity = form("name", "Fjell &amp; Fjord");
        entity.getProperties()[0].setUnHtmlEncodedValue("Fjell & Fjord");

        assertThat(new PostedForm(entity).text("name", null)).isEqualTo("Fjell & Fjord");
    }

    @Test
    void aDayIsReadWithoutTheTimeThatBroadleafPutsBehindIt() {
        PostedForm posted = new PostedForm(form("due", "2026.12.31 00:00:00"));

        assertThat(posted.day("due", null)).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026.02.30 00:00:00", "tomorrow", "2026", "31.12.2026"})
    void whatIsNoDayIsRefusedAtItsField(String typed) {
        Entity entity = form("due", typed);

        assertThat(new PostedForm(entity).day("due", null)).isNull();
        assertThat(entity.getPropertyValidationErrors()).containsEntry("due", List.of("B2bProblem_NOT_A_DATE"));
    }

    @Test
    void whatIsNoNumberIsRefusedAndThePresentValueStands() {
        Entity entity = form("netDays", "3.5", "percent", "a lot");
        PostedForm posted = new PostedForm(entity);

        assertThat(posted.number("netDays", 30)).isEqualTo(30);
        assertThat(posted.decimal("percent", BigDecimal.TEN)).isEqualTo(BigDecimal.TEN);
        assertThat(entity.getPropertyValidationErrors())
                .containsEntry("netDays", List.of("B2bProblem_NOT_A_WHOLE_NUMBER"))
                .containsEntry("percent", List.of("B2bProblem_NOT_A_NUMBER"));
    }

    @Test
    void anUnknownTimeZoneIsRefused() {
        Entity entity = form("timeZone", "Europe/Atlantis");

        assertThat(new PostedForm(entity).timeZone("timeZone", ZoneOffset.UTC)).isEqualTo(ZoneOffset.UTC);
        assertThat(entity.getPropertyValidationErrors())
                .containsEntry("timeZone", List.of("B2bProblem_NOT_A_TIME_ZONE"));
        assertThat(new PostedForm(form("timeZone", "Europe/Oslo")).timeZone("timeZone", null))
                .isEqualTo(ZoneId.of("Europe/Oslo"));
    }

    @Test
    void aChoiceThatTheListDoesNotOfferIsRefused() {
        Entity entity = form("status", "DELETED", "other", "");
        PostedForm posted = new PostedForm(entity);

        posted.choice("status", ActiveStatus.class, ActiveStatus.ACTIVE);
        posted.choice("other", ActiveStatus.class, ActiveStatus.ACTIVE);

        assertThat(entity.getPropertyValidationErrors())
                .containsEntry("status", List.of("B2bProblem_NOT_A_CHOICE"))
                .containsEntry("other", List.of("B2bProblem_REQUIRED"));
    }

    @Test
    void aPartReadsAndRefusesTheFieldsOfItsPrefix() {
        Entity entity = form("name", "Company", "first.name", "Oslo");
        PostedForm part = new PostedForm(entity).part("first.");

        assertThat(part.text("name", null)).isEqualTo("Oslo");
        part.refuse(List.of(new DetailProblem("externalId", DetailProblem.Kind.TAKEN)));
        assertThat(entity.getPropertyValidationErrors()).containsEntry("first.externalId", List.of("B2bProblem_TAKEN"));
    }

    @Test
    void aFormThatDoesNotTellItsVersionIsNeverTheNewest() {
        assertThat(new PostedForm(form()).version()).isNegative();
        assertThat(new PostedForm(form("version", "7")).version()).isEqualTo(7);
    }

    @Test
    void aFormThatNamesNoRecordIsRefusedAsAWhole() throws Exception {
        assertThat(new PostedForm(form("id", "42")).record()).isEqualTo(42);
        for (Entity odd : List.of(form(), form("id", ""), form("id", "4.2"), form("id", "${42}"))) {
            assertThatThrownBy(() -> new PostedForm(odd).record()).isInstanceOf(ValidationException.class);
        }
    }
}
