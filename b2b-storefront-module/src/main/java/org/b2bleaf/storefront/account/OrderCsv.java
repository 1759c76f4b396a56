package org.b2bleaf.storefront.account;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import javax.annotation.Resource;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.b2bleaf.company.CustomerName;
import org.b2bleaf.exchange.rules.FormulaGuard;
import org.b2bleaf.money.rules.MinorUnit;
import org.b2bleaf.ordering.OrderFilter;
import org.b2bleaf.ordering.OrderHistory;
import org.b2bleaf.ordering.OrderListing;
import org.b2bleaf.ordering.WholeList;
import org.b2bleaf.ordering.rules.OrderQuestion;
import org.b2bleaf.ordering.rules.Viewer;
import org.broadleafcommerce.core.order.domain.Order;
import org.springframework.stereotype.Component;

/**
 * A list of orders as a file: UTF-8 with a mark by which spreadsheets know it, RFC 4180, a header line, dates as ISO, amounts
 * with a point. Written while it is read, however long. What a spreadsheet would take for a formula is neutralised.
 */
@Component("b2bOrderCsv")
public class OrderCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String[] HEADER = {
        "order_number",
        "submitted_on",
        "company",
        "location",
        "placed_by",
        "po_number",
        "status",
        "payment_status",
        "overdue",
        "terms",
        "due_date",
        "total",
        "open",
        "currency"
    };

    @Resource(name = "b2bWholeList")
    protected WholeList orders;

    @Resource(name = "b2bOrderHistory")
    protected OrderHistory history;

    @Resource(name = "b2bClock")
    protected Clock clock;

    void write(Viewer viewer, OrderQuestion question, OrderFilter filter, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"orders.csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.append(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord((Object[]) HEADER);
        Instant now = clock.instant();
        try {
            orders.each(viewer, filter, question.sort(), order -> print(csv, order, now));
        } catch (UncheckedIOException e) {
            // Whoever asked has gone away.
            throw e.getCause();
        }
        if (!question.isNarrowed()) {
            for (Order order : history.personalOrders(viewer, question.from(), question.to())) {
                print(csv, order);
            }
        }
        csv.flush();
    }

    private static void print(CSVPrinter csv, OrderListing order, Instant now) {
        try {
            csv.printRecord(
                    text(order.orderNumber()),
                    order.submittedOn(),
                    text(order.companyName()),
                    text(order.locationName()),
                    text(order.placedByName()),
                    text(order.poNumber()),
                    order.status(),
                    order.paymentStatus(),
                    order.isOverdue(now),
                    order.terms(),
                    order.dueDate(),
                    amount(order.total(), order.currency()),
                    amount(order.open(), order.currency()),
                    order.currency());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(CSVPrinter csv, Order order) throws IOException {
        Currency currency = order.getTotal().getCurrency();
        csv.printRecord(
                text(order.getOrderNumber()),
                LocalDate.ofInstant(order.getSubmitDate().toInstant(), clock.getZone()),
                null,
                null,
                text(CustomerName.of(order.getCustomer())),
                null,
                order.getStatus().getType(),
                null,
                false,
                null,
                null,
                amount(order.getTotal().getAmount(), currency),
                null,
                currency);
    }

    private static String text(String value) {
        return FormulaGuard.neutralise(value);
    }

    private static String amount(BigDecimal amount, Currency currency) {
        return MinorUnit.round(amount, currency).toPlainString();
    }
}
