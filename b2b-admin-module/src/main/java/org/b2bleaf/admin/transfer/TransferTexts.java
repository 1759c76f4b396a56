package org.b2bleaf.admin.transfer;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Resource;
import org.b2bleaf.admin.entity.AdminTexts;
import org.b2bleaf.money.MoneyText;
import org.b2bleaf.transfer.TransferPreview;
import org.b2bleaf.transfer.rules.EarlierOrder;
import org.b2bleaf.transfer.rules.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes transfers out for a page. */
@Component("b2bTransferTexts")
public class TransferTexts {

    @Resource(name = "messageSource")
    protected MessageSource messages;

    public PreviewView preview(TransferPreview preview, Locale locale) {
        List<OutcomeRow> rows = Stream.concat(preview.staying().stream(), preview.moving().stream())
                .map(row -> row(row, locale))
                .toList();
        return new PreviewView(
                preview.customerId(),
                preview.customerName(),
                preview.locationId(),
                preview.locationName(),
                preview.companyName(),
                preview.movingCount(),
                preview.stayingCount(),
                reasons(preview.counts(), locale),
                rows,
                preview.movingCount() + preview.stayingCount() - rows.size());
    }

    /** For example "1 cancelled, 2 carts". */
    public String reasons(Map<Outcome, Long> counts, Locale locale) {
        return counts.entrySet().stream()
                .filter(count -> !count.getKey().isMoved())
                .map(count -> messages.getMessage(
                        "B2bTransfer_count_" + count.getKey(), new Object[] {count.getValue()}, locale))
                .collect(Collectors.joining(", "));
    }

    private static OutcomeRow row(TransferPreview.Row row, Locale locale) {
        EarlierOrder order = row.order();
        return new OutcomeRow(
                order.number(),
                AdminTexts.moment(order.submittedAt(), locale),
                order.total() == null
                        ? ""
                        : MoneyText.of(order.total(), Currency.getInstance(order.currency()), locale),
                row.outcome());
    }
}
