package org.b2bleaf.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.b2bleaf.company.rules.LocationAct;
import org.b2bleaf.company.rules.Permission;
import org.b2bleaf.ordering.rules.OrderFacts;
import org.b2bleaf.ordering.rules.Viewer;
import org.b2bleaf.testkit.Asker.Answered;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

class VisibilityMatrixTest {

    private static final long OSLO = 5;
    private static final Viewer LARS = new Viewer(1, Map.of(OSLO, Permission.ORDERING_ONLY));
    private static final List<KnownRecord> RECORDS = List.of(
            KnownRecord.likeAnOrder("order", "his own", "1001", new OrderFacts(OSLO, 1, false)),
            KnownRecord.likeAnOrder("order", "a colleague's", "1002", new OrderFacts(OSLO, 2, false)),
            KnownRecord.ofLocation("location", "Oslo", "5", OSLO));

    /** A shop's controller, with a path on the class as well. */
    @RequestMapping("/papers")
    static class Papers {

        @RequestMapping(value = "/{number}", method = RequestMethod.GET)
        public String paper() {
            return "";
        }

        @RequestMapping("/any")
        public String any() {
            return "";
        }
    }

    @Test
    void pathsAreFoundByTheirAnnotations() {
        assertThat(MappedPaths.of(Papers.class))
                .extracting(path -> path.method() + " " + path.pattern())
                .containsExactlyInAnyOrder("GET /papers/{number}", "GET /papers/any", "POST /papers/any");
        assertThat(MappedPaths.in("org.b2bleaf.testkit")).hasSize(3);
    }

    @Test
    void aPathWithoutARowAndARowWithoutAPathAreNamed() {
        VisibilityMatrix matrix = new VisibilityMatrix()
                .get("/papers/{number}", "order")
                .answers(200)
                .open("GET", "/gone", "was removed");

        assertThatThrownBy(() -> matrix.assertComplete(MappedPaths.of(Papers.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("No row for GET /papers/any")
                .hasMessageContaining("No row for POST /papers/any")
                .hasMessageContaining("A row for GET /gone")
                .hasMessageNotContaining("{number}");
        assertThatThrownBy(() -> matrix.assertEveryKindIsKnown(List.of())).hasMessageContaining("order");
    }

    @Test
    void aRecordIsShownToThoseWhoMaySeeItAndToNobodyElse() {
        assertThatCode(() -> orders().assertAnswers("Lars", LARS, honest(), RECORDS))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> orders().assertAnswers("Lars", LARS, (method, path, fields) -> page(200, path), RECORDS))
                .as("shows everything")
                .hasMessageContaining("a colleague's, which is hidden")
                .hasMessageContaining("for what is not there");
        assertThatThrownBy(() -> orders().assertAnswers("Lars", LARS, (method, path, fields) -> page(404, ""), RECORDS))
                .as("shows nothing")
                .hasMessageContaining("his own, which may be seen");
    }

    @Test
    void aHiddenRecordAnswersWordByWordLikeOneThatIsNotThere() {
        Asker chatty = (method, path, fields) ->
                path.endsWith("1002") ? page(404, "1002 is somebody else's") : honest().ask(method, path, fields);

        assertThatThrownBy(() -> orders().assertAnswers("Lars", LARS, chatty, RECORDS))
                .hasMessageContaining("a colleague's, which is hidden");
    }

    @Test
    void whoeverSeesARecordMayStillNotDoEverythingWithIt() {
        VisibilityMatrix matrix = new VisibilityMatrix()
                .post("/locations/{id}", "location")
                .needs(LocationAct.EDIT_ADDRESSES, 403)
                .answers(302);

        assertThatCode(() -> matrix.assertAnswers(
                        "Lars", LARS, (method, path, fields) -> page(path.endsWith("/5") ? 403 : 404, ""), RECORDS))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> matrix.assertAnswers(
                        "Lars", LARS, (method, path, fields) -> page(path.endsWith("/5") ? 302 : 404, ""), RECORDS))
                .hasMessageContaining("needs EDIT_ADDRESSES");
    }

    @Test
    void aPathMayAnswerWhatItDoesNotKnowInItsOwnWay() {
        VisibilityMatrix matrix = new VisibilityMatrix()
                .get("/orders/{number}", "order")
                .hiddenAs(400)
                .answers(200);

        assertThatCode(() -> matrix.assertAnswers(
                        "Lars", LARS, (method, path, fields) -> page(path.endsWith("/1001") ? 200 : 400, ""), RECORDS))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> matrix.assertAnswers("Lars", LARS, honest(), RECORDS))
                .hasMessageContaining("a colleague's, which is hidden")
                .hasMessageContaining("not with 400");
    }

    @Test
    void aGuestIsTurnedAwayAlikeFromAll() {
        assertThatCode(() -> orders().assertHidden(
                                "a guest",
                                (method, path, fields) -> page(302, "/sign-in"),
                                RECORDS,
                                answered -> answered.status() == 302))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> orders().assertHidden("a guest", honest(), RECORDS, answered -> answered.status() == 404))
                .hasMessageContaining("his own");
    }

    private static VisibilityMatrix orders() {
        return new VisibilityMatrix()
                .get("/orders/{number}", "order")
                .answers(200)
                .post("/complain", "order")
                .inField("number")
                .answers(200);
    }

    /** Shows order 1001 and no other. */
    private static Asker honest() {
        return (method, path, fields) -> {
            String asked = fields.getOrDefault("number", path.replaceFirst(".*/", ""));
            return asked.equals("1001") ? page(200, asked) : page(404, "No order " + asked);
        };
    }

    private static Answered page(int status, String text) {
        return new Answered(status, text);
    }
}
