package org.b2bleaf.testing;

import org.b2bleaf.event.WebhookRuns;
import org.b2bleaf.mail.PromptDelivery;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What mails need of the host. */
@Configuration
class MailBeans {

    /** Primary, as the product gives the same sender a second name. */
    @Bean(name = "blMailSender")
    @Primary
    TestMailSender mailSender() {
        return new TestMailSender();
    }

    /** None: a test says itself when mails are sent. */
    @Bean(name = "b2bPromptDelivery")
    PromptDelivery promptDelivery() {
        return new PromptDelivery() {
            @Override
            public void afterCommit() {}
        };
    }

    /** None right after a commit, as with mails. */
    @Bean(name = "b2bWebhookRuns")
    WebhookRuns webhookRuns() {
        return new WebhookRuns() {
            @Override
            public void soon() {}
        };
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "messages/B2bMessages",
                "messages/B2bAccessRequestMessages",
                "messages/B2bOrderMessages",
                "messages/B2bInvoiceMessages",
                "messages/B2bReturnMessages",
                "messages/B2bCardMessages",
                "messages/B2bWebhookMessages",
                "messages/B2bDraftMessages",
                "messages/B2bPrivacyMessages");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
