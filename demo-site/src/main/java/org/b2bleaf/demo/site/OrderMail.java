package org.b2bleaf.demo.site;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.Resource;
import org.b2bleaf.mail.MailDraft;
import org.b2bleaf.mail.MailOutbox;
import org.b2bleaf.mail.MailTemplates;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The confirmation that a private customer gets. It waits in the outbox, so a mail server that is down stops no order. */
@Component("demoOrderMail")
public class OrderMail {

    private static final String KIND = "shop-order";
    private static final String TEMPLATE = "shop-order-confirmation";

    @Resource(name = "b2bMailOutbox")
    protected MailOutbox outbox;

    @Resource(name = "b2bMailTemplates")
    protected MailTemplates templates;

    @Resource(name = "demoTexts")
    protected Texts texts;

    @Transactional("blTransactionManager")
    public void confirm(Order order) {
        List<CartLine> lines = CartLines.of(order);
        String subject = texts.of("mail.order.subject", order.getOrderNumber());
        String intro = texts.of("mail.order.intro");
        String total = Prices.text(order.getTotal());
        String plain = intro + "\n\n"
                + lines.stream()
                        .map(line -> line.quantity() + " × " + line.name() + "  " + Prices.text(line.total()))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + texts.of("cart.total") + ": " + total + "\n\n" + texts.of("shop.title") + "\n";
        Map<String, Object> variables = Map.of(
                "subject", subject,
                "intro", intro,
                "lines", lines,
                "totalLabel", texts.of("cart.total"),
                "total", total,
                "signature", texts.of("shop.title"));
        String html = templates.html(TEMPLATE, LocaleContextHolder.getLocale(), variables);
        outbox.queue(new MailDraft(KIND, order.getEmailAddress(), subject, plain, html, false));
    }
}
