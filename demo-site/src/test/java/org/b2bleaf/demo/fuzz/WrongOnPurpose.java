package org.b2bleaf.demo.fuzz;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.servlet.http.HttpServletResponse;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Makes the mistakes that bad input is to find, and one page that is right. */
@Controller
@RequestMapping("/wrong")
public class WrongOnPurpose {

    private final DataSource database;

    public WrongOnPurpose(DataSource database) {
        this.database = database;
    }

    @RequestMapping(value = "/breaks", method = RequestMethod.POST)
    public void breaks(@RequestParam(defaultValue = "") String quantity, HttpServletResponse response)
            throws IOException {
        answer(response, HttpStatus.OK, quantity.isEmpty() ? "" : "" + Integer.parseInt(quantity));
    }

    @RequestMapping(value = "/stores", method = RequestMethod.POST)
    public void stores(@RequestParam(defaultValue = "") String name, HttpServletResponse response)
            throws IOException, SQLException {
        execute("UPDATE note SET text = text || 'x'");
        answer(response, name.length() > 50 ? HttpStatus.BAD_REQUEST : HttpStatus.OK, "");
    }

    @RequestMapping(value = "/shown-again", method = RequestMethod.POST)
    public void storesAndShowsTheForm(@RequestParam(defaultValue = "") String name, HttpServletResponse response)
            throws IOException, SQLException {
        execute("INSERT INTO note VALUES ('y')");
        answer(response, HttpStatus.OK, "<form><input name=\"name\" aria-invalid=\"true\"/></form>");
    }

    @RequestMapping(value = "/talks", method = RequestMethod.GET)
    public void talks(@RequestParam(defaultValue = "") String day, HttpServletResponse response) throws IOException {
        answer(response, HttpStatus.BAD_REQUEST, "java.time.format.DateTimeParseException: " + day.length());
    }

    @RequestMapping(value = "/echoes", method = RequestMethod.GET)
    public void echoes(@RequestParam(defaultValue = "") String name, HttpServletResponse response) throws IOException {
        answer(response, HttpStatus.OK, "<p>" + name + "</p>");
    }

    @RequestMapping(value = "/right", method = RequestMethod.POST)
    public void right(@RequestParam(defaultValue = "") String name, HttpServletResponse response)
            throws IOException, SQLException {
        if (name.length() > 50 || name.indexOf(0) >= 0) {
            answer(response, HttpStatus.BAD_REQUEST, "too long");
            return;
        }
        execute("UPDATE note SET text = 'right ' || text");
        answer(response, HttpStatus.OK, "");
    }

    /** Whatever the request says it accepts: Spring would refuse that after the act. */
    private static void answer(HttpServletResponse response, HttpStatus status, String body) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(body);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
