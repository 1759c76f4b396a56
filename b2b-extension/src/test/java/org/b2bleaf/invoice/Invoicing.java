package org.b2bleaf.invoice;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import javax.mail.MessagingException;
import javax.mail.Multipart;
import javax.mail.Part;
import javax.mail.internet.MimeMessage;
import org.b2bleaf.audit.Actor;
import org.b2bleaf.company.CompanyLocation;
import org.b2bleaf.company.CompanyService;
import org.b2bleaf.company.LocationAddress;
import org.b2bleaf.invoice.rules.InvoiceSheet;
import org.b2bleaf.invoice.rules.InvoiceSheet.Bank;
import org.b2bleaf.invoice.rules.InvoiceSheet.Line;
import org.b2bleaf.invoice.rules.InvoiceSheet.Party;
import org.b2bleaf.invoice.rules.InvoiceSheet.Sums;
import org.b2bleaf.invoice.rules.InvoiceSheet.Tax;
import org.b2bleaf.invoice.rules.PaperKind;
import org.b2bleaf.mail.MailDelivery;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.B2bOrderImpl;
import org.b2bleaf.ordering.events.OrderPlaced;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.ordering.rules.PaymentStatus;
import org.b2bleaf.terms.rules.PaymentTerms;
import org.b2bleaf.testing.Slice;
import org.b2bleaf.testing.TestMailSender;
import org.broadleafcommerce.common.money.Money;
import org.broadleafcommerce.core.order.domain.DiscreteOrderItemImpl;
import org.broadleafcommerce.core.order.domain.Order;
import org.broadleafcommerce.core.order.domain.OrderImpl;
import org.broadleafcommerce.profile.core.domain.Customer;

/** Orders with invoices for tests: ten of a product at 21.60 euros, for Oslo, net 30. */
final class Invoicing {

    static final Currency EUR = Currency.getInstance("EUR");
    static final String ACTOR = Actor.admin("admin");

    final Slice shop;
    final CompanyLocation oslo;
    final Customer lars;
    private int orders = 100;

    Invoicing(Slice shop) {
        this.shop = shop;
        CompanyLocation location = shop.location("Northwind");
        this.oslo = shop.bean(CompanyService.class)
                .editLocation(
                        location.getId(),
                        location.getVersion(),
                        it -> {
                            it.setName("Oslo Harbour");
                            it.setBillingEmail("billing@northwind.example");
                            it.setTaxId("NO 987 654 321");
                            it.setShippingAddress(new LocationAddress(null, "Havnegata 1", null, "Oslo", "0150", "NO"));
                        },
                        Actor.SYSTEM);
        this.lars = shop.customer("lars@northwind.example");
    }

    /** Stores an order and tells of it, as placing one does. */
    B2bOrder placed() {
        return placed(order -> {});
    }

    B2bOrder placed(Consumer<B2bOrder> details) {
        Order bought = shop.order(lars);
        return shop.inTransaction(() -> place(bought, details));
    }

    /** The same in the caller's transaction. */
    B2bOrder place(Order bought, Consumer<B2bOrder> details) {
        B2bOrder order = stored(bought, details);
        shop.publish(new OrderPlaced(order.getId()));
        return order;
    }

    private B2bOrder stored(Order bought, Consumer<B2bOrder> details) {
        Order placed = shop.em().find(OrderImpl.class, bought.getId());
        placed.setSubTotal(new Money("216.00", "EUR"));
        placed.setTotal(new Money("216.00", "EUR"));
        DiscreteOrderItemImpl item = new DiscreteOrderItemImpl();
        item.setOrder(placed);
        item.setName("Espresso, 1 kg");
        item.setQuantity(10);
        item.setSku(shop.sku("Espresso, 1 kg"));
        item.setRetailPrice(new Money("21.60", "EUR"));
        item.setPrice(new Money("21.60", "EUR"));
        placed.getOrderItems().add(item);
        shop.em().persist(item);
        B2bOrder order = new B2bOrderImpl();
        order.setOrder(placed);
        order.setOrderNumber("2026" + orders++);
        order.setCompany(oslo.getCompany());
        order.setCompanyName("Northwind Cafes");
        order.setLocation(oslo);
        order.setLocationName("Oslo Harbour");
        order.setPlacedBy(lars);
        order.setPlacedByName("Lars Berg");
        order.setPlacedByEmail(lars.getEmailAddress());
        order.setPoNumber("PO-7");
        order.setTerms(PaymentTerms.net(30));
        order.setDueDate(LocalDate.of(2026, 4, 3));
        order.setTaxId(oslo.getTaxId());
        order.setBillingAddress(oslo.getBillingAddress());
        order.setTaxExempt(false, null);
        order.setPaymentStatus(PaymentStatus.PENDING);
        order.setStatus(OrderStatus.SUBMITTED);
        order.setTotal(new BigDecimal("216.00"));
        order.setDueAtSubmission(BigDecimal.ZERO);
        order.setOpenAmount(new BigDecimal("216.00"));
        order.setCurrency(EUR);
        order.setSubmittedAt(Date.from(shop.clock().instant()));
        details.accept(order);
        shop.em().persist(order);
        shop.em().flush();
        return order;
    }

    /** Takes back what is left of its invoice. */
    InvoiceRef takenBack(B2bOrder order, String reason) {
        InvoiceIssuing issuing = shop.bean(InvoiceIssuing.class);
        return shop.inTransaction(
                        () -> issuing.credit(order.getId(), null, "cancelled:" + order.getId(), reason, ACTOR))
                .orElseThrow();
    }

    /** Changes an order past the services. */
    void set(B2bOrder order, Consumer<B2bOrder> change) {
        shop.inTransaction(() -> change.accept(shop.em().find(B2bOrderImpl.class, order.getId())));
    }

    /** Writes a line of the order's payments past the services. */
    void entry(long id, B2bOrder order, String kind, String amount, String note) {
        shop.em()
                .createNativeQuery(
                        "insert into B2B_PAYMENT (PAYMENT_ID, B2B_ORDER_ID, KIND, AMOUNT, CURRENCY, ON_DAY, NOTE,"
                                + " ENTRY_KEY, ACTOR, RECORDED_AT) values (?, ?, ?, ?, 'EUR', ?, ?, ?, 'system', ?)")
                .setParameter(1, id)
                .setParameter(2, order.getId())
                .setParameter(3, kind)
                .setParameter(4, new BigDecimal(amount))
                .setParameter(5, java.sql.Date.valueOf("2026-03-04"))
                .setParameter(6, note == null ? "" : note)
                .setParameter(7, "test-" + id)
                .setParameter(8, java.sql.Timestamp.from(shop.clock().instant()))
                .executeUpdate();
    }

    Invoices invoices() {
        return shop.bean(Invoices.class);
    }

    InvoiceRef invoiceOf(B2bOrder order) {
        return invoices().forOrder(order.getId()).orElseThrow();
    }

    /**
     * A mail as its reader has it.
     *
     * @param files names of what is attached
     */
    record Mail(String to, String subject, String text, List<String> files) {}

    /** Sends what is queued; only those mails. */
    List<Mail> deliver() {
        TestMailSender sender = shop.bean(TestMailSender.class);
        sender.reset();
        shop.bean(MailDelivery.class).deliverDue();
        List<Mail> mails = new ArrayList<>();
        for (MimeMessage message : sender.sent()) {
            try {
                List<String> texts = new ArrayList<>();
                List<String> files = new ArrayList<>();
                read(message, texts, files);
                mails.add(
                        new Mail(message.getAllRecipients()[0].toString(), message.getSubject(), texts.get(0), files));
            } catch (MessagingException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return mails;
    }

    private static void read(Part part, List<String> texts, List<String> files) throws MessagingException, IOException {
        if (part.getFileName() != null) {
            files.add(part.getFileName());
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                read(parts.getBodyPart(i), texts, files);
            }
        } else {
            texts.add(part.getContent().toString());
        }
    }

    /** An invoice with everything on it. */
    static InvoiceSheet sheet(PaperKind kind, String language, String buyer, List<String> address, Line... lines) {
        BigDecimal goods = List.of(lines).stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = new BigDecimal("64.30");
        BigDecimal shipping = new BigDecimal("12.00");
        return new InvoiceSheet(
                kind,
                kind == PaperKind.INVOICE ? "INV-2026-00042" : "CN-2026-00007",
                language,
                LocalDate.of(2026, 3, 4),
                kind == PaperKind.INVOICE ? LocalDate.of(2026, 4, 3) : null,
                kind == PaperKind.INVOICE ? "Net 30 days, 25 % deposit" : null,
                "20260304100012345",
                LocalDate.of(2026, 3, 4),
                "PO-2026-77",
                new Party(
                        "Fjord Supply AS",
                        List.of("Brygga 5", "5003 Bergen", "Norway"),
                        "NO 912 345 678 MVA",
                        "orders@fjordsupply.example"),
                new Party(buyer, address, "123-45-67890", null),
                new Party(buyer, address, null, null),
                List.of(lines),
                List.of(new Tax(new BigDecimal("25"), tax)),
                Sums.of(goods, shipping, tax, goods.add(shipping).add(tax), new BigDecimal("50.00")),
                "EUR",
                null,
                new Bank("Fjord Supply AS", "Sparebanken Vest", "NO93 8601 1117 947", "SPAVNOBB"),
                "Reg. no. 912 345 678, Brønnøysundregistrene.",
                kind == PaperKind.INVOICE
                        ? null
                        : new InvoiceSheet.Reversal("INV-2026-00042", LocalDate.of(2026, 3, 4), "Ordered twice"));
    }
}
