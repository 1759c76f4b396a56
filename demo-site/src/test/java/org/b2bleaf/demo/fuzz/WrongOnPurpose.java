package org.b2bleaf.demo.fuzz;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Makes the mistakes that bad input is to find, and one page that is right. */
@Controller
@RequestMapping("/wrong")
public class WrongOnPurpose {

    private final DataSource database;

    public WrongOnPurpose(DataSource database) {
        this.database = database;
    }

    @RequestMapping(value = "/breaks", method = RequestMethod.POST)
    public ResponseEntity<String> breaks(@RequestParam(defaultValue = "") String quantity) {
        return quantity.matches("[0-9]{10,}") ? failed(Integer.parseInt("" + quantity)) : answer(HttpStatus.OK, "");
    }

    private static ResponseEntity<String> failed(int never) {
        return answer(HttpStatus.OK, String.valueOf(never));
    }

    @RequestMapping(value = "/stores", method = RequestMethod.POST)
    public ResponseEntity<String> stores(@RequestParam(defaultValue = "") String name) throws SQLException {
        execute("UPDATE note SET text = text || 'x'");
        return answer(name.length() > 50 ? HttpStatus.BAD_REQUEST : HttpStatus.OK, "");
    }

    @RequestMapping(value = "/shown-again", method = RequestMethod.POST)
    public ResponseEntity<String> storesAndShowsTheForm(@RequestParam(defaultValue = "") String name)
            throws SQLException {
        execute("INSERT INTO note VALUES ('y')");
        return answer(HttpStatus.OK, "<form><input name=\"name\" aria-invalid=\"true\"/></form>");
    }

    @RequestMapping(value = "/talks", method = RequestMethod.GET)
    public ResponseEntity<String> talks(@RequestParam(defaultValue = "") String day) {
        return answer(HttpStatus.BAD_REQUEST, "java.time.format.DateTimeParseException: " + day.length());
    }

    @RequestMapping(value = "/echoes", method = RequestMethod.GET)
    public ResponseEntity<String> echoes(@RequestParam(defaultValue = "") String name) {
        return answer(HttpStatus.OK, "<p>" + name + "</p>");
    }

    @RequestMapping(value = "/right", method = RequestMethod.POST)
    @ResponseBody
    public ResponseEntity<String> right(@RequestParam(defaultValue = "") String name) throws SQLException {
        if (name.length() > 50 || name.indexOf(0) >= 0) {
            return answer(HttpStatus.BAD_REQUEST, "too long");
        }
        execute("UPDATE note SET text = 'right ' || text");
        return answer(HttpStatus.OK, "");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String body) {
        return ResponseEntity.status(status).header("Content-Type", "text/html").body(body);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
