package org.b2bleaf.event.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The test vector that the libraries of Standard Webhooks are tested with. */
    @Test
    void signsAsStandardWebhooksDoes() {
        assertThat(Signature.of(
                        List.of(WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void twoSecretsMakeTwoSignatures() {
        WebhookSecret fresh = WebhookSecret.of(new byte[WebhookSecret.BYTES]);
        WebhookSecret old = WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        Instant now = Instant.ofEpochSecond(1614265330);
        String both = Signature.of(List.of(fresh, old), "msg_p5jXN8AQM9LWM0D4loKWxJek", now, "{\"test\": 2432232314}");
        assertThat(both.split(" "))
                .hasSize(2)
                .allMatch(one -> one.startsWith("v1,"))
                .contains("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void theSignatureDependsOnEachPart() {
        WebhookSecret secret = WebhookSecret.of(new byte[WebhookSecret.BYTES]);
        Instant now = Instant.ofEpochSecond(1614265330);
        String signature = Signature.of(List.of(secret), "id", now, "body");
        assertThat(List.of(
                        Signature.of(List.of(secret), "id2", now, "body"),
                        Signature.of(List.of(secret), "id", now.plusSeconds(1), "body"),
                        Signature.of(List.of(secret), "id", now, "Body")))
                .doesNotContain(signature)
                .doesNotHaveDuplicates();
        assertThat(Signature.of(List.of(secret), "id", now.plusMillis(999), "body"))
                .isEqualTo(signature);
    }

    @Test
    void aSecretKeepsToItself() {
        byte[] random = new byte[WebhookSecret.BYTES];
        random[3] = 7;
        WebhookSecret secret = WebhookSecret.of(random);
        assertThat(secret.reveal()).startsWith("whsec_").hasSize("whsec_".length() + 44);
        assertThat(WebhookSecret.parse(secret.reveal())).isEqualTo(secret).hasSameHashCodeAs(secret);
        assertThat(secret).hasToString("WebhookSecret[hidden]");
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.parse("secret"));
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookSecret.of(new byte[5]));
    }
}
