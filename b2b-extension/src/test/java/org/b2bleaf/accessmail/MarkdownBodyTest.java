package org.b2bleaf.accessmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.b2bleaf.accessmail.rules.MailLanguage;
import org.b2bleaf.accessmail.rules.Placeholder;
import org.b2bleaf.accessmail.rules.TemplateProblem;
import org.b2bleaf.accessmail.rules.TemplateProblem.Field;
import org.b2bleaf.accessmail.rules.TemplateProblem.Kind;
import org.b2bleaf.accessmail.rules.TemplateText;
import org.b2bleaf.company.rules.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class MarkdownBodyTest {
    private static final String LINK = "https://shop.example/sign-in";

    @Test
    void headingsListsAndEmphasisAreHtml() {
        assertThat(html("# Welcome\n\nHello **you**\nthere\n\n- one\n- two", Placeholder::name))
                .contains("<h1 ", ">Welcome</h1>", "<strong>you</strong><br />\nthere</p>", "<li>one</li>");
        assertThat(text("# Welcome\n\nHello **you**\nthere\n\n- one\n- two", Placeholder::name))
                .isEqualTo("Welcome\n\nHello you\nthere\n\n- one\n- two\n");
    }

    @Test
    void theSignInLinkIsAButtonWhenItStandsAlone() {
        assertThat(html("[Sign in]({{signInLink}})", MarkdownBodyTest::real))
                .contains("href=\"" + LINK + "\"", "display:inline-block", ">Sign in</a>");
        assertThat(html("Please [sign in]({{signInLink}}).", MarkdownBodyTest::real))
                .contains("href=\"" + LINK + "\"")
                .doesNotContain("inline-block");
        assertThat(text("[Sign in]({{signInLink}})", MarkdownBodyTest::real)).isEqualTo("Sign in: " + LINK + "\n");
    }

    @Test
    void theSignInLinkInTheTextIsALink() {
        assertThat(html("Go to {{signInLink}}!", MarkdownBodyTest::real))
                .contains("Go to <a", "href=\"" + LINK + "\"", ">" + LINK + "</a>!");
        assertThat(html("[{{signInLink}}]({{signInLink}})", MarkdownBodyTest::real))
                .containsOnlyOnce("<a ");
        assertThat(text("Go to {{signInLink}}!", MarkdownBodyTest::real)).isEqualTo("Go to " + LINK + "!\n");
    }

    @Test
    void emphasisReachesToTheNextLetterInLanguagesWithoutSpaces() {
        assertThat(html("**{{companyName}}**의", it -> "한빛")).contains("<strong>한빛</strong>의");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "[x](http://evil.example)",
                "![x](http://evil.example/y.png)",
                "**bold** _it_ `code`",
                "# Heading",
                "- item",
                "1. one",
                "> quote",
                "---",
                "{{email}}",
                "${7*7} [[${7*7}]] th:text=\"${7*7}\"",
                "&lt;b&gt; & \" '",
                "\\*",
                "http://evil.example"
            })
    void aNameStaysANameHoweverItIsWritten(String name) {
        Function<Placeholder, String> values = it -> it == Placeholder.SIGN_IN_LINK ? LINK : name;
        String body = "{{firstName}}\n\nHello {{firstName}}, **{{companyName}}** `{{email}}`\n\n- {{locations}}";
        assertThat(html(body, values)).isEqualTo(html(body, it -> "NAME").replace("NAME", escaped(name)));
        assertThat(text(body, values)).isEqualTo(text(body, it -> "NAME").replace("NAME", name));
    }

    /** As the renderer writes text. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Property
    void noValueChangesWhatTheMailConsistsOf(@ForAll("names") String name) throws Exception {
        String body = "{{firstName}}\n\nHello {{firstName}}, **{{companyName}}** `{{email}}`\n\n- {{locations}}";

        assertThat(elements(html(body, it -> name)))
                .containsExactly(
                        tuple("p", name),
                        tuple("p", "Hello " + name + ", " + name + " " + name),
                        tuple("strong", name),
                        tuple("code", name),
                        tuple("ul", name),
                        tuple("li", name));
        assertThat(text(body, it -> name)).isEqualTo("%1$s\n\nHello %1$s, %1$s \"%1$s\"\n\n- %1$s\n".formatted(name));
    }

    /** The elements of a page with the text in them, as a mail program reads it. */
    private static List<Tuple> elements(String html) throws Exception {
        NodeList elements = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<mail>" + html + "</mail>")))
                .getDocumentElement()
                .getElementsByTagName("*");
        return IntStream.range(0, elements.getLength())
                .mapToObj(elements::item)
                .map(element ->
                        tuple(element.getNodeName(), element.getTextContent().strip()))
                .toList();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("ab<>&\"'[]()!*_`#-+.\\/:{}$|~=^ 한é")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(TemplateText::printable)
                .filter(name -> !name.isEmpty());
    }

    @Test
    void aValueInAnAddressIsEncoded() {
        assertThat(html("[x](https://x.example/{{companyName}}?q={{email}})", it -> "a/../b?c&d=\"'<javascript:x> y"))
                .contains("https://x.example/a%2F..%2Fb%3Fc%26d%3D%22%27%3Cjavascript%3Ax%3E%20y?q=");
    }

    @ParameterizedTest
    @CsvSource({
        "'Hello\n\n<b>you</b>', HTML, 3, 1, <b>",
        "'Hello <script>alert(1)</script>', HTML, 1, 7, <script>",
        "'<a href=\"{{signInLink}}\">x</a>', HTML, 1, 1, '<a href=\"{{signInLink}}\">'",
        "'{{email}} <br/>', HTML, 1, 11, <br/>",
        "'한국 😀 <br/>', HTML, 1, 6, <br/>",
        "'- one\n- <i>two</i>', HTML, 2, 3, <i>",
        "'x [y](javascript:alert(1))', LINK, 1, 3, javascript:alert(1)",
        "'x [y](JavaScript:alert(1))', LINK, 1, 3, JavaScript:alert(1)",
        "'[y](data:text/html,x)', LINK, 1, 1, 'data:text/html,x'",
        "'[y](/account)', LINK, 1, 1, /account",
        "'[y]({{firstName}})', LINK, 1, 1, {{firstName}}",
        "'[y](https:evil)', LINK, 1, 1, https:evil",
        "'![y](x.png)', LINK, 1, 1, x.png"
    })
    void whatDoesNotBelongIntoAMailIsNamed(String body, Kind kind, int line, int column, String word) {
        TemplateProblem first = new TemplateDraft("Subject", body).problems().get(0);
        assertThat(tuple(first.kind(), first.line(), first.column(), first.word()))
                .isEqualTo(tuple(kind, line, column, word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b and c > d, 3<4",
                "I <3 you & me",
                "[x](https://x.example) [y](mailto:{{email}}) <https://x.example>",
                "    indented",
                "[x]({{signInLink}}?from=mail)",
                "~~~\nfence\n~~~"
            })
    void ordinaryWritingIsAllowed(String body) {
        assertThat(new TemplateDraft("Subject", body).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "x <img src=x onerror=alert(1)>", "[x](javascript:alert(1))"})
    void evenWhatIsRefusedWouldDoNothing(String body) {
        assertThat(html(body, Placeholder::name)).doesNotContain("<script", "<img", "href=\"javascript");
    }

    @ParameterizedTest
    @EnumSource(MailLanguage.class)
    void theDefaultsAreFine(MailLanguage language) {
        DefaultTemplates defaults = new DefaultTemplates();
        TemplateDraft template = defaults.template(language);
        assertThat(template.problems()).isEmpty();
        assertThat(template.subject()).contains("{{companyName}}", "{{shopName}}");
        assertThat(template.body())
                .contains("{{firstName}}", "{{companyName}}", "{{locations}}", "{{email}}", "]({{signInLink}})")
                .contains("{{shopName}}");
        assertThat(defaults.separator(language)).isNotBlank();
        for (var permission : Permission.values()) {
            assertThat(defaults.name(permission, language)).isNotBlank();
        }
    }

    private static String real(Placeholder placeholder) {
        return placeholder == Placeholder.SIGN_IN_LINK ? LINK : placeholder.name();
    }

    private static String html(String body, Function<Placeholder, String> values) {
        return body(body).html(values);
    }

    private static String text(String body, Function<Placeholder, String> values) {
        return body(body).plainText(values);
    }

    private static MarkdownBody body(String body) {
        return new MarkdownBody(TemplateText.of(Field.BODY, body));
    }
}
