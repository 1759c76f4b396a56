package org.b2bleaf.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.b2bleaf.invoice.Invoicing.ACTOR;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.invoice.rules.LinkState;
import org.b2bleaf.mail.MailDelivery;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;

class PaymentLinksTest {

    private static final Pattern TOKEN = Pattern.compile("https://shop\\.example/pay/([A-Za-z0-9_-]{43})");

    @SliceTest
    void aLinkShowsOneInvoiceUntilItIsPaidOrTooOld(Slice shop) {
        Invoicing given = new Invoicing(shop);
        B2bOrder order = given.placed();
        String token = sent(given, order);
        PaymentLinks links = shop.bean(PaymentLinks.class);

        LinkPage page = links.find(token).orElseThrow();
        assertThat(page.invoiceNumber()).isEqualTo("INV-2026-00001");
        assertThat(page.open()).isEqualByComparingTo("216.00");
        assertThat(page.b2bOrderId()).isEqualTo(order.getId());

        given.set(order, it -> it.setOpenAmount(BigDecimal.ZERO));
        assertThat(links.find(token)).isEmpty();
        assertThat(links.findToPay(token)).isPresent();
        given.set(order, it -> it.setOpenAmount(new BigDecimal("16.00")));
        assertThat(links.find(token).orElseThrow().open()).isEqualByComparingTo("16.00");

        shop.clock().advance(Duration.ofDays(30));
        assertThat(links.find(token)).isEmpty();
        assertThat(links.linksOf(order.getId()))
                .extracting(PaymentLinks.SentLink::state)
                .containsExactly(LinkState.EXPIRED);
    }

    @SliceTest
    void aCancelledOrderAndWithdrawnLinksPayNothing(Slice shop) {
        Invoicing given = new Invoicing(shop);
        PaymentLinks links = shop.bean(PaymentLinks.class);
        B2bOrder cancelled = given.placed();
        String ofCancelled = sent(given, cancelled);
        given.set(cancelled, it -> it.setStatus(OrderStatus.CANCELLED));
        assertThat(links.findToPay(ofCancelled)).isEmpty();

        B2bOrder order = given.placed();
        String token = sent(given, order);
        links.withdraw(order.getId(), ACTOR);
        assertThat(links.findToPay(token)).isEmpty();
        assertThat(links.find(sent(given, order))).isPresent();
    }

    @SliceTest
    void nobodyCanReadTheTokenInTheDatabase(Slice shop) {
        Invoicing given = new Invoicing(shop);
        B2bOrder order = given.placed();
        shop.bean(PaymentLinks.class).send(given.invoiceOf(order).id(), "boss@northwind.example", ACTOR);
        List<?> mails = shop.inTransaction(() -> shop.em()
                .createQuery("select m.body from B2bMail m where m.kind = 'payment-link'")
                .getResultList());
        assertThat(mails).singleElement().asString().doesNotContain("pay/").doesNotContain("INV-");

        shop.bean(MailDelivery.class).deliverDue();

        assertThat(shop.inTransaction(() -> shop.em()
                        .createQuery("select count(m) from B2bMail m where m.kind = 'payment-link' and m.body is null")
                        .getSingleResult()))
                .isEqualTo(1L);
    }

    @SliceTest
    void whatCannotBePaidIsNotSent(Slice shop) {
        Invoicing given = new Invoicing(shop);
        PaymentLinks links = shop.bean(PaymentLinks.class);
        B2bOrder order = given.placed();
        long invoice = given.invoiceOf(order).id();

        assertRefused(() -> links.send(invoice, "nobody", ACTOR), LinkRefused.Reason.NO_ADDRESS);
        assertRefused(() -> links.send(invoice, null, ACTOR), LinkRefused.Reason.NO_ADDRESS);
        assertRefused(() -> links.send(-1, "a@b.example", ACTOR), LinkRefused.Reason.NO_INVOICE);
        given.set(order, it -> it.setOpenAmount(BigDecimal.ZERO));
        assertRefused(() -> links.send(invoice, "a@b.example", ACTOR), LinkRefused.Reason.NOTHING_OPEN);
        given.set(order, it -> it.setStatus(OrderStatus.CANCELLED));
        assertRefused(() -> links.send(invoice, "a@b.example", ACTOR), LinkRefused.Reason.CANCELLED);
        assertThat(links.linksOf(order.getId())).isEmpty();
    }

    @SliceTest
    void cardsAreTriedTenTimesAnHour(Slice shop) {
        Invoicing given = new Invoicing(shop);
        PaymentLinks links = shop.bean(PaymentLinks.class);
        LinkPage page = links.find(sent(given, given.placed())).orElseThrow();

        for (int i = 0; i < 10; i++) {
            assertThat(links.mayTryCard(page)).isTrue();
        }
        assertThat(links.mayTryCard(page)).isFalse();
        shop.clock().advance(Duration.ofMinutes(61));
        assertThat(links.mayTryCard(page)).isTrue();
    }

    @SliceTest
    void whoeverGuessesIsSlowedDown(Slice shop) {
        PaymentLinks links = shop.bean(PaymentLinks.class);

        assertThat(links.find("made-up")).isEmpty();
        assertThat(links.find(null)).isEmpty();
        for (int i = 0; i < 30; i++) {
            assertThat(links.isTooManyMisses("203.0.113.7")).isFalse();
        }
        assertThat(links.isTooManyMisses("203.0.113.7")).isTrue();
        assertThat(links.isTooManyMisses("203.0.113.8")).isFalse();
        shop.clock().advance(Duration.ofHours(2));
        assertThat(links.isTooManyMisses("203.0.113.7")).isFalse();
        links.cleanUp();
        assertThat(links.isTooManyMisses("203.0.113.7")).isFalse();
    }

    private static String sent(Invoicing given, B2bOrder order) {
        given.shop.bean(PaymentLinks.class).send(given.invoiceOf(order).id(), "boss@northwind.example", ACTOR);
        List<Invoicing.Mail> mails = given.deliver();
        Matcher token = TOKEN.matcher(mails.get(mails.size() - 1).text());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static void assertRefused(Runnable act, LinkRefused.Reason reason) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(LinkRefused.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
