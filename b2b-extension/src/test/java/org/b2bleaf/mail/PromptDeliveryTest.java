package org.b2bleaf.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.b2bleaf.testing.TestMailSender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PromptDeliveryTest {
    private final PromptDelivery prompt = new PromptDelivery();
    private Slice shop;
    private TestMailSender server;

    @BeforeEach
    void open(Slice slice) {
        shop = slice;
        server = slice.bean(TestMailSender.class);
        server.reset();
        prompt.delivery = slice.bean(MailDelivery.class);
    }

    @AfterEach
    void close() throws InterruptedException {
        prompt.destroy();
    }

    @SliceTest
    void aMailLeavesRightAfterTheCommitThatQueuedIt() {
        shop.inTransaction(() -> {
            queue();
            assertThat(server.sent()).isEmpty();
        });
        await().untilAsserted(() -> assertThat(server.sent()).hasSize(1));
    }

    @SliceTest
    void manyCommitsAtOnceLeaveNothingBehind() {
        for (int i = 0; i < 20; i++) {
            shop.inTransaction(this::queue);
        }
        await().untilAsserted(() -> assertThat(server.sent()).hasSize(20));
    }

    private void queue() {
        shop.bean(MailOutbox.class)
                .queue(new MailDraft("kind", "lars@northwind.example", "Order", "the text", "<p>the html</p>", false));
        prompt.afterCommit();
    }
}
