package org.b2bleaf.invoice;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Resource;
import org.b2bleaf.audit.Audit;
import org.b2bleaf.audit.AuditSubject;
import org.b2bleaf.invoice.LinkRefused.Reason;
import org.b2bleaf.invoice.rules.InvoiceSheet;
import org.b2bleaf.invoice.rules.LinkState;
import org.b2bleaf.invoice.rules.PaperKind;
import org.b2bleaf.mail.MailOrigin;
import org.b2bleaf.ordering.B2bOrder;
import org.b2bleaf.ordering.rules.OrderStatus;
import org.b2bleaf.settings.B2bSettings;
import org.b2bleaf.settings.SettingKey;
import org.b2bleaf.signin.rules.BrowserToken;
import org.b2bleaf.signin.rules.ClientAddress;
import org.b2bleaf.signin.rules.EmailAddress;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** {@inheritDoc} */
@Service("b2bPaymentLinks")
public class PaymentLinksImpl implements PaymentLinks {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Enough for somebody who searches for a card that works, and too few for somebody who tests stolen ones. */
    private static final int CARDS_PER_HOUR = 10;

    private static final int MISSES_PER_HOUR = 30;

    @Resource(name = "b2bPaymentLinkDao")
    protected PaymentLinkDao dao;

    @Resource(name = "b2bInvoiceDao")
    protected InvoiceDao invoices;

    @Resource(name = "b2bInvoiceMails")
    protected InvoiceMails mails;

    @Resource(name = "b2bSettings")
    protected B2bSettings settings;

    @Resource(name = "b2bSecureRandom")
    protected SecureRandom random;

    @Resource(name = "b2bAudit")
    protected Audit audit;

    @Resource(name = "b2bClock")
    protected Clock clock;

    @Resource(name = "blTransactionManager")
    protected PlatformTransactionManager transactionManager;

    @Override
    @Transactional("blTransactionManager")
    public void send(long invoiceId, String recipient, String actor) {
        Invoice invoice = invoices.find(invoiceId);
        if (invoice == null || invoice.getKind() != PaperKind.INVOICE) {
            throw new LinkRefused(Reason.NO_INVOICE);
        }
        B2bOrder order = invoices.findOrder(invoice.getOrderId());
        if (order == null || order.getStatus() == OrderStatus.CANCELLED) {
            throw new LinkRefused(Reason.CANCELLED);
        }
        if (order.getOpenAmount().signum() <= 0) {
            throw new LinkRefused(Reason.NOTHING_OPEN);
        }
        String address = EmailAddress.parse(recipient == null ? "" : recipient)
                .map(EmailAddress::value)
                .orElseThrow(() -> new LinkRefused(Reason.NO_ADDRESS));
        Instant now = clock.instant();
        Instant end = now.plus(Duration.ofDays(settings.number(SettingKey.PAYMENT_LINK_DAYS)));
        String token = BrowserToken.random(random);
        InvoiceRef ref = InvoiceRef.of(invoice);
        dao.insert(
                new PaymentLinkRecord(BrowserToken.hash(token), ref, address, actor, Date.from(now), Date.from(end)));
        audit.record(actor, "payment-link-sent", subject(order), null, null, invoice.getNumber() + ", " + address);
        mails.queueLink(
                order,
                ref,
                token,
                LocalDate.ofInstant(end, order.getLocation().getTimeZone()),
                address,
                new MailOrigin(null, order.getCompany().getId(), null, null, actor, null));
    }

    private static AuditSubject subject(B2bOrder order) {
        return AuditSubject.of("order", order.getId())
                .inCompany(order.getCompany().getId());
    }

    @Override
    @Transactional("blTransactionManager")
    public void withdraw(long b2bOrderId, String actor) {
        B2bOrder order = invoices.findOrder(b2bOrderId);
        if (order != null && dao.withdraw(b2bOrderId) > 0) {
            audit.record(actor, "payment-link-withdrawn", subject(order), null, null, null);
        }
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public List<SentLink> linksOf(long b2bOrderId) {
        B2bOrder order = invoices.findOrder(b2bOrderId);
        return dao.ofOrder(b2bOrderId).stream()
                .map(link -> new SentLink(
                        link.recipient,
                        link.createdAt.toInstant(),
                        link.createdBy,
                        link.expiresAt.toInstant(),
                        state(link, order)))
                .toList();
    }

    private LinkState state(PaymentLinkRecord link, B2bOrder order) {
        boolean cancelled = order == null || order.getStatus() == OrderStatus.CANCELLED;
        return LinkState.of(
                link.expiresAt.toInstant(),
                link.withdrawn,
                cancelled,
                cancelled ? BigDecimal.ZERO : order.getOpenAmount(),
                clock.instant());
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<LinkPage> find(String token) {
        return find(token, EnumSet.of(LinkState.OPEN));
    }

    @Override
    @Transactional(value = "blTransactionManager", readOnly = true)
    public Optional<LinkPage> findToPay(String token) {
        return find(token, EnumSet.of(LinkState.OPEN, LinkState.PAID));
    }

    private Optional<LinkPage> find(String token, Set<LinkState> states) {
        if (token == null || !BrowserToken.isWellFormed(token)) {
            return Optional.empty();
        }
        return dao.findByHash(BrowserToken.hash(token)).flatMap(link -> {
            B2bOrder order = invoices.findOrder(link.orderId);
            return states.contains(state(link, order)) ? Optional.of(page(link, order)) : Optional.empty();
        });
    }

    private LinkPage page(PaymentLinkRecord link, B2bOrder order) {
        InvoiceSheet sheet = invoices.find(link.invoiceId).getSheet();
        return new LinkPage(
                link.id,
                link.orderId,
                order.getOrderNumber(),
                sheet.number(),
                sheet.seller().name(),
                order.getOpenAmount(),
                order.getCurrency(),
                Locale.forLanguageTag(sheet.language()));
    }

    @Override
    public boolean isTooManyMisses(String remoteAddress) {
        String network = ClientAddress.of(remoteAddress).key();
        long hour = hour(clock.instant());
        if (transaction().execute(status -> dao.misses(network, hour)) >= MISSES_PER_HOUR) {
            return true;
        }
        boolean counted = transaction().execute(status -> dao.countMiss(network, hour));
        if (!counted) {
            try {
                transaction().execute(status -> {
                    dao.insertMiss(network, hour);
                    return null;
                });
            } catch (DataIntegrityViolationException | javax.persistence.PersistenceException e) {
                // Another request of the network was the first one.
                transaction().execute(status -> dao.countMiss(network, hour));
            }
        }
        return false;
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactionManager);
    }

    private static long hour(Instant moment) {
        return moment.getEpochSecond() / HOUR.toSeconds();
    }

    @Override
    @Transactional("blTransactionManager")
    public boolean mayTryCard(LinkPage link) {
        Instant now = clock.instant();
        return dao.countTry(link.linkId(), CARDS_PER_HOUR, now, now.minus(HOUR));
    }

    @Override
    @Transactional("blTransactionManager")
    public void cleanUp() {
        dao.deleteMissesBefore(hour(clock.instant()) - 1);
    }
}
