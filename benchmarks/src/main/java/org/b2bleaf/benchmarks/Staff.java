package org.b2bleaf.benchmarks;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.benchmarks.Browser.WrongAnswer;

/** Staff of the demo. */
public final class Staff {

    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private Staff() {}

    /** @param staff somebody in front of the demo's admin @return the same, signed in */
    public static Browser signIn(Browser staff) throws IOException, InterruptedException, WrongAnswer {
        staff.get("/admin/login");
        Browser.Answer form = staff.get("/admin/login").expect("j_username");
        Matcher action = ACTION.matcher(form.body());
        if (!action.find()) {
            throw new WrongAnswer("The admin has no form to sign in with");
        }
        Map<String, String> typed = new HashMap<>(Map.of("j_username", "admin", "j_password", "admin"));
        form.findToken().ifPresent(token -> typed.put("csrfToken", token));
        staff.post(action.group(1).replaceFirst(";.*", ""), typed).expectRedirect("/admin");
        return staff;
    }
}
