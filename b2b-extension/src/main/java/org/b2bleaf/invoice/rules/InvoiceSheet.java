package org.b2bleaf.invoice.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that an invoice or a credit note says, as of the moment of its issue. It is stored with the paper and never
 * changes, whatever becomes of the order, the company or the settings. Amounts are in units of {@link #currency} and not
 * negative, on a credit note too.
 *
 * @param language a language tag, that of the location
 * @param issuedOn in the location's time zone
 * @param dueOn null when that depends on the fulfilment, and on credit notes
 * @param terms in words of the language; null on credit notes
 * @param poNumber null for none
 * @param shipTo null when nothing is shipped
 * @param currency ISO 4217 code
 * @param taxExemption why there is no tax; empty when the order is exempt without a reason, null when it is not exempt
 * @param note of the merchant on each invoice; empty for none
 * @param reverses what a credit note takes back; null on invoices
 */
public record InvoiceSheet(
        PaperKind kind,
        String number,
        String language,
        LocalDate issuedOn,
        LocalDate dueOn,
        String terms,
        String orderNumber,
        LocalDate orderedOn,
        String poNumber,
        Party seller,
        Party buyer,
        Party shipTo,
        List<Line> lines,
        List<Tax> taxes,
        Sums sums,
        String currency,
        String taxExemption,
        Bank bank,
        String note,
        Reversal reverses) {

    public InvoiceSheet {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /**
     * Who sells, buys or receives.
     *
     * @param address its printed lines
     * @param taxId null for none
     * @param contact an e-mail address; null for none
     */
    public record Party(String name, List<String> address, String taxId, String contact) {
        public Party {
            address = List.copyOf(address);
        }
    }

    /**
     * What was ordered.
     *
     * @param code of the SKU; null for none
     * @param quantity null where there is none, as on a line that credits an amount
     * @param unitPrice null likewise
     */
    public record Line(String code, String name, Integer quantity, BigDecimal unitPrice, BigDecimal total) {}

    /**
     * The tax of one rate.
     *
     * @param percent null when it is not known
     */
    public record Tax(BigDecimal percent, BigDecimal amount) {}

    /**
     * What it adds up to.
     *
     * @param paid with the order, before the paper was issued
     */
    public record Sums(
            BigDecimal goods,
            BigDecimal shipping,
            BigDecimal discount,
            BigDecimal tax,
            BigDecimal total,
            BigDecimal paid) {

        /**
         * Finds what a shop takes off an order, or puts on it, however it calls that: a discount is what the parts are
         * more than the total, and fees count as shipping.
         */
        public static Sums of(
                BigDecimal goods, BigDecimal shipping, BigDecimal tax, BigDecimal total, BigDecimal paid) {
            BigDecimal rest = goods.add(shipping).add(tax).subtract(total);
            return rest.signum() < 0
                    ? new Sums(goods, shipping.subtract(rest), BigDecimal.ZERO, tax, total, paid)
                    : new Sums(goods, shipping, rest, tax, total, paid);
        }

        /** What is asked for. */
        public BigDecimal toPay() {
            return total.subtract(paid);
        }
    }

    /** Where money is sent; parts that the merchant has not given are empty. */
    public record Bank(String holder, String bank, String account, String code) {

        public boolean isGiven() {
            return !account.isBlank();
        }
    }

    /** @param reason in the merchant's words; empty for none */
    public record Reversal(String invoiceNumber, LocalDate issuedOn, String reason) {}
}
