package org.b2bleaf.demo.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.demo.testing.Answer;
import org.b2bleaf.demo.testing.ShopBrowser;
import org.jsoup.nodes.Element;

/** Lists that are sorted and filtered, and what product pages and carts say about quantities. */
public class Shelves {

    private static final Pattern AMOUNT = Pattern.compile("€([\\d,]+\\.\\d{2})");
    private static final Pattern RANGE = Pattern.compile("range%5B([\\d.]+)%3A([\\d.]+|null)%5D");
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)\\D*$");
    private static final int MOST_PAGES = 20;

    private final Visitors visitors;

    public Shelves(Visitors visitors) {
        this.visitors = visitors;
    }

    @Then("the list {string} is sorted by what {person} pays")
    public void isSorted(String list, Person person) {
        ShopBrowser browser = visitors.browser(person);
        assertThat(allPrices(browser, list + sort(list, "asc"))).isSorted().hasSizeGreaterThan(1);
        assertThat(allPrices(browser, list + sort(list, "desc"))).isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static String sort(String list, String direction) {
        return (list.contains("?") ? "&" : "?") + "sort=price+" + direction;
    }

    @Then("each price range of {string} finds for {person} what it counts, and nothing dearer or cheaper")
    public void rangesAreRight(String list, Person person) {
        ShopBrowser browser = visitors.browser(person);
        List<Element> ranges = browser.visit(list).page().select("a.facet-value[href*=range]");
        assertThat(ranges).isNotEmpty();
        for (Element range : ranges) {
            List<BigDecimal> found = allPrices(browser, range.attr("href"));
            assertThat(found)
                    .as("%s of %s", range.text(), list)
                    .hasSize(Integer.parseInt(range.select(".facet-count").text()))
                    .allMatch(price -> isIn(price, range.attr("href")));
        }
    }

    private static boolean isIn(BigDecimal price, String href) {
        Matcher bounds = RANGE.matcher(href);
        assertThat(bounds.find()).as(href).isTrue();
        return price.compareTo(new BigDecimal(bounds.group(1))) >= 0
                && (bounds.group(2).equals("null") || price.compareTo(new BigDecimal(bounds.group(2))) <= 0);
    }

    @Then("the list {string} counts for {person} what it shows, and less than for {person}")
    public void countsLess(String list, Person person, Person other) {
        int everything = total(visitors.browser(other).visit(list));
        ShopBrowser browser = visitors.browser(person);
        int own = total(browser.visit(list));
        assertThat(own).isLessThan(everything);
        assertThat(allPrices(browser, list)).hasSize(own);
    }

    @Then("the page has these volume prices:")
    public void hasVolumePrices(DataTable rows) {
        assertThat(visitors.answer().page().select("tr[data-b2b-volume]").eachText())
                .containsExactlyElementsOf(rows.asLists().stream()
                        .map(row -> String.join(" ", row))
                        .toList());
    }

    @Then("the page has no volume prices")
    public void hasNoVolumePrices() {
        assertThat(visitors.answer().page().select("[data-b2b-volume]")).isEmpty();
    }

    @Then("the line of the cart says {string}")
    public void lineSays(String words) {
        assertThat(visitors.answer().page().select(".b2b-line-volume").text()).isEqualTo(words);
    }

    /** What all pages of a list show. */
    private static List<BigDecimal> allPrices(ShopBrowser browser, String list) {
        List<BigDecimal> all = new ArrayList<>();
        Answer page = browser.visit(list);
        int total = total(page);
        for (int number = 2; ; number++) {
            page.page().select(".list-main .tile .price-now").eachText().forEach(text -> all.add(amount(text)));
            if (all.size() >= total || number > MOST_PAGES) {
                return all;
            }
            page = browser.visit(list + (list.contains("?") ? "&" : "?") + "page=" + number);
        }
    }

    private static BigDecimal amount(String text) {
        Matcher amount = AMOUNT.matcher(text);
        assertThat(amount.find()).as(text).isTrue();
        return new BigDecimal(amount.group(1).replace(",", ""));
    }

    private static int total(Answer page) {
        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        Matcher numbers = LAST_NUMBER.matcher(page.page().select(".list-count").text());
        return numbers.find() ? Integer.parseInt(numbers.group(1)) : 0;
    }
}
