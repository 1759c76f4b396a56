package org.b2bleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusedMailInTheLogTest {

    @Test
    void namesNobody() {
        assertThat(MailDelivery.withoutAddresses("550 5.1.1 <Ghost@Northwind.example>: Recipient address rejected:"
                        + " no user ghost@northwind.example, \"o'neil+b2b\"@xn--mller-kva.example here"))
                .isEqualTo("550 5.1.1 <(address)>: Recipient address rejected: no user (address), (address) here");
        assertThat(MailDelivery.withoutAddresses("Connection refused: mail.fjord.example:25"))
                .isEqualTo("Connection refused: mail.fjord.example:25");
    }
}
