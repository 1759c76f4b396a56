package org.b2bleaf.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.b2bleaf.invoice.Invoicing.ACTOR;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.b2bleaf.invoice.rules.PaperKind;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.b2bleaf.ordering.OrderMails;
import org.b2bleaf.ordering.events.OrderCancelled;
import org.b2bleaf.ordering.events.PaymentBooked;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.SliceTest;
import org.broadleafcommerce.core.order.domain.Order;

class InvoicesTest {

    @SliceTest
    void anOrderOnTermsHasAnInvoiceThatSaysItAll(Slice shop) throws IOException {
        Invoicing given = new Invoicing(shop);
        B2bOrder order = given.placed();

        InvoiceRef invoice = given.invoiceOf(order);

        assertThat(invoice.number()).isEqualTo("INV-2026-00001");
        assertThat(invoice.total()).isEqualByComparingTo("216.00");
        assertThat(invoice.dueOn()).isEqualTo(order.getDueDate());
        assertThat(text(given.invoices().pdf(invoice.id())))
                .contains("INV-2026-00001", "Northwind Cafes", "Oslo Harbour", "Havnegata 1", "NO 987 654 321")
                .contains("PO-7", order.getOrderNumber(), "Espresso, 1 kg", "€21.60", "€216.00", "Net 30 days");
    }

    @SliceTest
    void anOrderThatIsPaidAtTheCheckoutHasOneWhenTheMerchantWantsIt(Slice shop) {
        Invoicing given = new Invoicing(shop);
        B2bOrder paid = given.placed(order -> order.setTerms(PaymentTerms.none()));
        assertThat(given.invoices().forOrder(paid.getId())).isEmpty();

        shop.bean(B2bSettings.class).set(SettingKey.INVOICE_PAID_ORDERS, "true", ACTOR);
        B2bOrder next = given.placed(order -> {
            order.setTerms(PaymentTerms.none());
            order.setOpenAmount(BigDecimal.ZERO);
        });

        assertThat(given.invoices().forOrder(next.getId())).isPresent();
    }

    @SliceTest
    void whatIsSetLaterChangesNoInvoice(Slice shop) throws IOException {
        Invoicing given = new Invoicing(shop);
        B2bOrder order = given.placed();
        InvoiceRef invoice = given.invoiceOf(order);
        String before = text(given.invoices().pdf(invoice.id()));

        shop.bean(B2bSettings.class).set(SettingKey.SELLER_NAME, "Somebody Else", ACTOR);
        shop.bean(B2bSettings.class).set(SettingKey.INVOICE_NUMBER, "X{number}", ACTOR);
        given.set(order, it -> {
            it.setPoNumber("PO-8");
            it.setCompanyName("Southwind");
            it.setTotal(new BigDecimal("1.00"));
        });

        assertThat(text(given.invoices().pdf(invoice.id()))).isEqualTo(before);
        assertThat(given.invoices().issue(order.getId(), ACTOR)).isEqualTo(invoice);
        assertThat(given.invoiceOf(given.placed()).number()).isEqualTo("X2");
    }

    @SliceTest
    void aRollbackLeavesNoGap(Slice shop) {
        Invoicing given = new Invoicing(shop);
        given.placed();
        Order bought = shop.order(given.lars);
        assertThatThrownBy(() -> shop.inTransaction(() -> {
                    given.place(bought, order -> {});
                    throw new IllegalStateException("The card was declined after all");
                }))
                .hasMessageContaining("declined");

        assertThat(given.invoiceOf(given.placed()).number()).isEqualTo("INV-2026-00002");
    }

    /** Twelve orders at once, every third of which comes to nothing. */
    @SliceTest
    void ordersAtTheSameTimeLeaveNoGapAndShareNoNumber(Slice shop) throws Exception {
        Invoicing given = new Invoicing(shop);
        List<Order> bought =
                IntStream.range(0, 12).mapToObj(i -> shop.order(given.lars)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> placing = new ArrayList<>();
        for (int i = 0; i < bought.size(); i++) {
            int n = i;
            placing.add(threads.submit(() -> shop.inTransaction(() -> {
                given.place(bought.get(n), order -> order.setOrderNumber("N" + n));
                if (n % 3 == 0) {
                    throw new IllegalStateException("Not placed");
                }
            })));
        }
        int failed = 0;
        for (Future<?> each : placing) {
            try {
                each.get();
            } catch (java.util.concurrent.ExecutionException e) {
                failed++;
            }
        }
        threads.shutdown();

        assertThat(failed).isEqualTo(4);
        assertThat(given.invoices().search(new InvoiceFilter("", PaperKind.INVOICE, null), 0, 50))
                .extracting(InvoiceRef::number)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 8)
                        .mapToObj("INV-2026-%05d"::formatted)
                        .toList());
    }

    @SliceTest
    void anOrderOfBeforeGetsItsInvoiceOnce(Slice shop) {
        Invoicing given = new Invoicing(shop);
        B2bOrder order = given.placed(it -> it.setTerms(PaymentTerms.none()));

        InvoiceRef first = given.invoices().issue(order.getId(), ACTOR);

        assertThat(given.invoices().issue(order.getId(), ACTOR)).isEqualTo(first);
        assertThat(given.invoices().papersOf(order.getId())).containsExactly(first);
    }

    @SliceTest
    void aCancelledOrderGetsNone(Slice shop) {
        Invoicing given = new Invoicing(shop);
        B2bOrder order = given.placed(it -> it.setTerms(PaymentTerms.none()));
        given.set(order, it -> it.setStatus(OrderStatus.CANCELLED));

        assertThatThrownBy(() -> given.invoices().issue(order.getId(), ACTOR))
                .isInstanceOfSatisfying(
                        NotInvoiced.class, e -> assertThat(e.reason()).isEqualTo(NotInvoiced.Reason.CANCELLED));
    }

    @SliceTest
    void creditNotesTakeBackNoMoreThanTheInvoice(Slice shop) throws IOException {
        Invoicing given = new Invoicing(shop);
        B2bOrder order = given.placed();

        InvoiceRef part = given.invoices()
                .credit(order.getId(), new BigDecimal("16.00"), "entry:1", "Broken cups", ACTOR)
                .orElseThrow();
        InvoiceRef again = given.invoices()
                .credit(order.getId(), new BigDecimal("16.00"), "entry:1", "Broken cups", ACTOR)
                .orElseThrow();
        InvoiceRef rest = given.takenBack(order, "Cancelled");

        assertThat(again).isEqualTo(part);
        assertThat(part.number()).isEqualTo("CN-2026-00001");
        assertThat(rest.number()).isEqualTo("CN-2026-00002");
        assertThat(rest.total()).isEqualByComparingTo("200.00");
        assertThat(given.invoices().credit(order.getId(), BigDecimal.ONE, "entry:2", null, ACTOR))
                .isEmpty();
        assertThat(given.invoices().papersOf(order.getId())).hasSize(3);
        assertThat(text(given.invoices().pdf(part.id()))).contains("INV-2026-00001", "Broken cups", "€16.00");
    }

    @SliceTest
    void aWholeCreditNoteReversesEachLine(Slice shop) throws IOException {
        Invoicing given = new Invoicing(shop);
        B2bOrder order = given.placed();

        InvoiceRef note = given.takenBack(order, "Ordered twice");

        assertThat(note.total()).isEqualByComparingTo("216.00");
        assertThat(text(given.invoices().pdf(note.id()))).contains("Espresso, 1 kg", "Ordered twice", "€216.00");
        assertThat(given.invoiceOf(order).number()).isEqualTo("INV-2026-00001");
    }

    @SliceTest
    void theInvoiceGoesToTheBillingAddressAndWithTheMailOfTheOrder(Slice shop) {
        Invoicing given = new Invoicing(shop);
        B2bOrder order = given.placed();
        shop.inTransaction(() -> shop.bean(MailOutbox.class)
                .queue(new MailDraft(
                                "order-confirmation", "lars@northwind.example", "Order", "Text", "<p>Text</p>", false)
                        .with(new MailDraft.Attached(OrderMails.PAPERS_OF_ORDER, order.getId()))));
        shop.inTransaction(() -> shop.bean(MailOutbox.class)
                .queue(new MailDraft(
                                "order-confirmation", "noor@northwind.example", "Order", "Text", "<p>Text</p>", false)
                        .with(new MailDraft.Attached(OrderMails.PAPERS_OF_ORDER, -1))));

        assertThat(given.deliver())
                .extracting(Invoicing.Mail::to, Invoicing.Mail::subject, Invoicing.Mail::files)
                .containsExactly(
                        tuple(
                                "billing@northwind.example",
                                "Invoice INV-2026-00001 from Shop",
                                List.of("INV-2026-00001.pdf")),
                        tuple("lars@northwind.example", "Order", List.of("INV-2026-00001.pdf")),
                        tuple("noor@northwind.example", "Order", List.of()));
    }

    /** What the ledger says is not owed any more, a credit note says too. */
    @SliceTest
    void aCreditAndACancellationAreCreditNotes(Slice shop) {
        Invoicing given = new Invoicing(shop);
        B2bOrder order = given.placed();
        given.deliver();
        shop.inTransaction(() -> {
            given.entry(1, order, "RECEIVED", "50.00", null);
            shop.publish(new PaymentBooked(order.getId(), 1));
            given.entry(2, order, "CREDITED", "16.00", "Broken cups");
            shop.publish(new PaymentBooked(order.getId(), 2));
        });
        shop.inTransaction(() -> {
            B2bOrder held = shop.em().find(B2bOrderImpl.class, order.getId());
            held.setStatus(OrderStatus.CANCELLED);
            shop.publish(new OrderCancelled(order.getId()));
        });

        assertThat(given.invoices().papersOf(order.getId()))
                .extracting(InvoiceRef::kind, paper -> paper.total().intValue())
                .containsExactly(
                        tuple(PaperKind.INVOICE, 216),
                        tuple(PaperKind.CREDIT_NOTE, 16),
                        tuple(PaperKind.CREDIT_NOTE, 200));
        assertThat(given.deliver())
                .extracting(Invoicing.Mail::to, Invoicing.Mail::files)
                .containsExactly(
                        tuple("billing@northwind.example", List.of("CN-2026-00001.pdf")),
                        tuple("billing@northwind.example", List.of("CN-2026-00002.pdf")));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }
}
