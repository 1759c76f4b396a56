package org.b2bleaf.benchmarks.endurance;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.benchmarks.Browser;
import org.b2bleaf.benchmarks.Browser.Answer;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/** Somebody of the merchant's who looks after orders and companies. */
final class StaffAtWork {

    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final String NAME = "name=\"([^\"]*)\"";
    private static final String VALUE = "value=\"([^\"]*)\"";

    private final World world;
    private final Browser browser;
    private final long company;

    StaffAtWork(World world) throws Exception {
        this.world = world;
        browser = world.shop().staff();
        company = world.database().count("select COMPANY_ID from B2B_COMPANY where EXTERNAL_ID = 'ENDURE'");
    }

    long company() {
        return company;
    }

    void reads(String path) throws IOException, InterruptedException, WrongAnswer {
        browser.get(path).expect("");
    }

    /** The oldest order that is not yet; none is no work. */
    void fulfils() throws Exception {
        List<String> orders = world.database()
                .column("select B2B_ORDER_ID from B2B_ORDER where STATUS = 'SUBMITTED' and PO_NUMBER like 'SOAK-%'"
                        + " order by B2B_ORDER_ID limit 1");
        if (orders.isEmpty()) {
            return;
        }
        String page = "/admin/b2b-order/" + orders.get(0);
        browser.get(page).expect("");
        browser.post(page + "/fulfil", fields(browser.get(page + "/fulfil").expect("")))
                .expect("");
        if (world.database()
                        .count("select count(*) from B2B_ORDER where STATUS = 'FULFILLED' and B2B_ORDER_ID = "
                                + orders.get(0))
                == 0) {
            throw new WrongAnswer("The order " + orders.get(0) + " was not fulfilled");
        }
    }

    private static Map<String, String> fields(Answer window) {
        Map<String, String> fields = new HashMap<>();
        Matcher input = INPUT.matcher(window.body());
        while (input.find()) {
            Matcher name = Pattern.compile(NAME).matcher(input.group());
            Matcher value = Pattern.compile(VALUE).matcher(input.group());
            if (name.find()) {
                fields.put(name.group(1), value.find() ? value.group(1) : "");
            }
        }
        return fields;
    }
}
