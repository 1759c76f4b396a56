package org.b2bleaf.returns.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.b2bleaf.ordering.money.rules.OrderSums;
import org.b2bleaf.returns.rules.OrderWorth.Line;
import org.b2bleaf.returns.rules.OrderWorth.Part;
import org.junit.jupiter.api.Test;

class OrderWorthTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency KRW = Currency.getInstance("KRW");

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    /** Goods of 100 in two lines. */
    private static OrderWorth order(String shipping, String tax, String total) {
        return new OrderWorth(
                Map.of(1L, new Line(3, amount("70")), 2L, new Line(1, amount("30"))),
                amount("100"),
                amount(shipping),
                amount(tax),
                amount(total),
                EUR);
    }

    @Test
    void aPieceIsWorthItsShareOfTheLine() {
        OrderWorth order = order("0", "0", "100");
        assertThat(order.of(new Part(1, 3))).isEqualByComparingTo("70");
        assertThat(order.of(new Part(1, 1))).isEqualByComparingTo("23.33");
        assertThat(order.of(new Part(1, 2))).isEqualByComparingTo("46.67");
        assertThat(order.of(new Part(2, 1))).isEqualByComparingTo("30");
    }

    @Test
    void shippingStaysAndTaxIsShared() {
        OrderWorth order = order("20", "30", "150");
        assertThat(order.all()).isEqualByComparingTo("125");
        assertThat(order.of(new Part(2, 1))).isEqualByComparingTo("37.50");
    }

    @Test
    void whatWasTakenOffTheOrderIsTakenOffItsLines() {
        OrderWorth order = order("5", "0", "95");
        assertThat(order.all()).isEqualByComparingTo("90");
        assertThat(order.of(new Part(2, 1))).isEqualByComparingTo("27");
    }

    @Test
    void wonHaveNoDecimals() {
        OrderWorth order = new OrderWorth(
                Map.of(1L, new Line(3, amount("10000"))),
                amount("10000"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                amount("10000"),
                KRW);
        assertThat(order.of(new Part(1, 1))).isEqualTo(amount("3333"));
        assertThat(order.of(List.of(new Part(1, 1)), amount("6667"))).isEqualByComparingTo("3333");
    }

    @Test
    void whatIsNotOfTheOrderIsWorthNothing() {
        OrderWorth order = order("0", "0", "100");
        assertThat(order.of(new Part(99, 1))).isZero();
        assertThat(order.of(new Part(1, -1))).isZero();
        assertThat(order.of(new Part(1, 300))).isEqualByComparingTo("70");
        assertThat(order("0", "0", "0").of(new Part(1, 1))).isZero();
    }

    /** Whatever is returned in whatever pieces: never more than the goods cost, and never more than the order. */
    @Property
    void allReturnsTogetherNeverExceedTheOrder(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 9) Integer> quantities,
            @ForAll @Size(min = 6, max = 6) List<@IntRange(min = 1, max = 99_999) Integer> cents,
            @ForAll @IntRange(max = 5000) int shipping,
            @ForAll @IntRange(max = 9000) int tax,
            @ForAll @IntRange(max = 9000) int discount) {
        Map<Long, Line> lines = new HashMap<>();
        BigDecimal goods = BigDecimal.ZERO;
        for (int i = 0; i < quantities.size(); i++) {
            BigDecimal total = BigDecimal.valueOf(cents.get(i), 2);
            lines.put((long) i, new Line(quantities.get(i), total));
            goods = goods.add(total);
        }
        BigDecimal total = goods.subtract(BigDecimal.valueOf(discount, 2).min(goods))
                .add(BigDecimal.valueOf(shipping, 2))
                .add(BigDecimal.valueOf(tax, 2));
        OrderWorth order =
                new OrderWorth(lines, goods, BigDecimal.valueOf(shipping, 2), BigDecimal.valueOf(tax, 2), total, EUR);

        BigDecimal settled = BigDecimal.ZERO;
        List<Part> pieces = new ArrayList<>();
        lines.forEach((id, line) -> {
            for (int i = 0; i < line.quantity(); i++) {
                pieces.add(new Part(id, 1));
            }
        });
        for (Part piece : pieces) {
            BigDecimal worth = order.of(List.of(piece), settled);
            assertThat(worth).isNotNegative();
            settled = settled.add(worth);
        }
        assertThat(settled).isLessThanOrEqualTo(total).isLessThanOrEqualTo(order.all());
        // A cent at most is lost to rounding with each piece.
        assertThat(order.all().subtract(settled)).isLessThanOrEqualTo(BigDecimal.valueOf(pieces.size(), 2));
    }

    // What it is settled with

    private static OrderSums sums(String paid, String credited, String refunded) {
        return new OrderSums(amount("100"), BigDecimal.ZERO, amount(paid), amount(refunded), amount(credited));
    }

    private static Settlement settlement(String worth, OrderSums sums, String refundable) {
        return new Settlement(amount(worth), sums, amount(refundable));
    }

    @Test
    void whatIsNotPaidIsCredited() {
        Settlement settlement = settlement("40", sums("0", "0", "0"), "0");
        assertThat(settlement.ways()).containsExactly(SettleWay.CREDIT);
        assertThat(settlement.most(SettleWay.CREDIT)).isEqualByComparingTo("40");
        assertThat(settlement.paidBack(SettleWay.CREDIT, amount("40"))).isZero();
    }

    @Test
    void whatIsPaidIsGivenBack() {
        Settlement settlement = settlement("40", sums("100", "0", "0"), "100");
        assertThat(settlement.ways()).containsExactly(SettleWay.REFUND);
        assertThat(settlement.paidBack(SettleWay.REFUND, amount("40"))).isEqualByComparingTo("40");
    }

    @Test
    void ofAPartlyPaidOrderWhatIsOpenGoesFirst() {
        Settlement settlement = settlement("40", sums("75", "0", "0"), "75");
        assertThat(settlement.ways()).containsExactly(SettleWay.CREDIT, SettleWay.REFUND);
        assertThat(settlement.usual()).contains(SettleWay.CREDIT);
        assertThat(settlement.paidBack(SettleWay.CREDIT, amount("40"))).isEqualByComparingTo("15");
    }

    @Test
    void aDepositStaysWhileTheRestIsOpen() {
        Settlement settlement = settlement("40", sums("25", "0", "0"), "0");
        assertThat(settlement.ways()).containsExactly(SettleWay.CREDIT);
        assertThat(settlement.most(SettleWay.REFUND)).isZero();
    }

    @Test
    void whatStaffHaveGivenBackAlreadyIsNotGivenBackOnceMore() {
        assertThat(settlement("40", sums("100", "90", "90"), "10").most()).isEqualByComparingTo("10");
        assertThat(settlement("40", sums("100", "100", "100"), "0").ways()).isEmpty();
    }
}
