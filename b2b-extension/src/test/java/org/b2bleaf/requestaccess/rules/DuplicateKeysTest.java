package org.b2bleaf.requestaccess.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.b2bleaf.signin.rules.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateKeysTest {

    @ParameterizedTest
    @CsvSource({
        "Café Lumen SIA, Cafe Lumen",
        "CAFÉ LUMEN, café-lumen",
        "Kaffee Müller GmbH & Co. KG, kaffee muller",
        "Søndre Kaffe A/S, Sondre Kaffe AS",
        "S.A.R.L. Dubois, Dubois Sarl",
        "Łódź Kawa Sp. z o.o., lodz kawa",
        "Northwind Cafes Ltd., The Northwind Cafés Limited",
        "株式会社コーヒー, コーヒー",
        "한빛 주식회사, (주)한빛",
        "好咖啡股份有限公司, 好咖啡",
    })
    void theSameCompanyWrittenInTwoWays(String one, String other) {
        assertThat(CompanyNameKey.of(one)).isNotEmpty().isEqualTo(CompanyNameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Northwind Cafes, Southwind Cafes", "Cafe 1, Cafe 2", "한빛, 달빛"})
    void differentCompaniesStayDifferent(String one, String other) {
        assertThat(CompanyNameKey.of(one)).isNotEqualTo(CompanyNameKey.of(other));
    }

    @Test
    void aNameThatIsALegalFormKeepsIt() {
        assertThat(CompanyNameKey.of("SPA")).isEqualTo("spa");
        assertThat(CompanyNameKey.of("!!!")).isEmpty();
    }

    @Property
    void aKeyFitsItsColumn(@ForAll String name) {
        assertThat(CompanyNameKey.of(name).length()).isLessThanOrEqualTo(255);
    }

    @ParameterizedTest
    @CsvSource({
        "NO 987 654 321 MVA, 987654321",
        "LV40003000000, 40003000000",
        "lv-4000 3000 000, 40003000000",
        "ATU12345678, U12345678",
        "EL123456789, 123456789",
        "CHE-123.456.789 MWST, E123456789",
        "ESX1234567R, X1234567R",
    })
    void theSameTaxIdWrittenInTwoWays(String one, String other) {
        assertThat(TaxIdKey.of(one)).isNotEmpty().isEqualTo(TaxIdKey.of(other));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"-", "n/a", "none", "0000", "LV"})
    void whatTellsNobodyFromAnotherHasNoKey(String taxId) {
        assertThat(TaxIdKey.of(taxId)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "googlemail.com",
                "yahoo.co.uk",
                "hotmail.fr",
                "outlook.com",
                "live.no",
                "gmx.at",
                "naver.com",
                "online.no",
                "wp.pl",
                "orange.fr",
                "hinet.net",
                "icloud.com",
                "proton.me"
            })
    void whereEverybodyCanHaveAnAddressSaysNothing(String domain) {
        assertThat(MailDomain.ofCompany(new EmailAddress("mara@" + domain))).isEmpty();
        assertThat(MailDomain.of(new EmailAddress("mara@" + domain))).isEqualTo(domain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lumen.example", "gmail.com.example", "notgmail.com", "livecoffee.no", "yahoo.coffee.example"})
    void aDomainOfItsOwnSaysForWhomSomebodyWorks(String domain) {
        assertThat(MailDomain.ofCompany(new EmailAddress("mara@" + domain))).contains(domain);
    }
}
