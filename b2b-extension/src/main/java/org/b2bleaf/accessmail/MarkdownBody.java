package org.b2bleaf.accessmail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.b2bleaf.accessmail.rules.Placeholder;
import org.b2bleaf.accessmail.rules.TemplateProblem;
import org.b2bleaf.accessmail.rules.TemplateProblem.Field;
import org.b2bleaf.accessmail.rules.TemplateProblem.Kind;
import org.b2bleaf.accessmail.rules.TemplateText;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The body of a template, Markdown, as HTML and as plain text. Values are put in behind the parser, as text of the parsed
 * tree: a customer who is named like a link or a tag stays a name.
 */
final class MarkdownBody {

    /** No code blocks: a line that happens to be indented is no code. No blocks of HTML. */
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, Heading.class, ListBlock.class, ThematicBreak.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br />\n")
            .attributeProviderFactory(context -> MarkdownBody::addStyle)
            .build();

    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory(PlainLinks::new)
            .build();

    /** Mail programs know neither style sheets nor buttons. */
    private static final Map<String, String> STYLES = Map.of(
            "p", "margin:0 0 16px;line-height:1.55;",
            "h1", "font-size:22px;line-height:1.3;margin:0 0 16px;",
            "h2", "font-size:18px;line-height:1.35;margin:8px 0 12px;",
            "h3", "font-size:16px;line-height:1.4;margin:8px 0 8px;",
            "ul", "margin:0 0 16px;padding-left:22px;line-height:1.55;",
            "ol", "margin:0 0 16px;padding-left:22px;line-height:1.55;",
            "blockquote", "margin:0 0 16px;padding-left:14px;border-left:3px solid #dfe3e0;color:#56625f;",
            "hr", "border:0;border-top:1px solid #dfe3e0;margin:20px 0;",
            "img", "max-width:100%;",
            "a", "color:#1f5f4c;text-decoration:underline;");

    private static final String BUTTON =
            "display:inline-block;padding:11px 22px;background:#1f5f4c;border-radius:6px;color:#ffffff;"
                    + "font-weight:600;text-decoration:none;";

    /** Stands for a placeholder while the parser runs; to the parser a word as long as the placeholder. */
    private static final char MARK = '\uE000';

    private static final Pattern MARKS = Pattern.compile("\uE000([\uE001-\uE020])\\1*");

    /** What a link of a mail may start with; nobody can follow a path from a mailbox. */
    private static final Pattern FOLLOWABLE = Pattern.compile("(?i)(https?://[^/\\s].*|mailto:.+)");

    private final TemplateText text;

    MarkdownBody(TemplateText text) {
        this.text = text;
    }

    /** What stands against mailing it, apart from its placeholders. */
    List<TemplateProblem> problems() {
        List<TemplateProblem> problems = new ArrayList<>();
        parsed().accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline html) {
                add(Kind.HTML, html, replaced(html.getLiteral(), Placeholder::token));
            }

            @Override
            public void visit(Link link) {
                checkAddress(link, link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                checkAddress(image, image.getDestination());
                visitChildren(image);
            }

            private void checkAddress(Node node, String address) {
                if (!address.startsWith(mark(Placeholder.SIGN_IN_LINK))
                        && !FOLLOWABLE.matcher(address).matches()) {
                    add(Kind.LINK, node, replaced(address, Placeholder::token));
                }
            }

            private void add(Kind kind, Node node, String word) {
                SourceSpan start = node.getSourceSpans().get(0);
                int column = codePoints(start.getLineIndex(), start.getColumnIndex()) + 1;
                problems.add(new TemplateProblem(Field.BODY, kind, start.getLineIndex() + 1, column, word, null));
            }
        });
        return problems;
    }

    private int codePoints(int lineIndex, int columnIndex) {
        String line = text.text().split("\n", -1)[lineIndex];
        return line.codePointCount(0, Math.min(columnIndex, line.length()));
    }

    String html(Function<Placeholder, String> values) {
        return HTML.render(filled(values));
    }

    String plainText(Function<Placeholder, String> values) {
        return TEXT.render(filled(values)).strip() + "\n";
    }

    private Node parsed() {
        return PARSER.parse(text.filled(MarkdownBody::mark));
    }

    private Node filled(Function<Placeholder, String> values) {
        Node body = parsed();
        body.accept(new Filling(values));
        return body;
    }

    private static String mark(Placeholder placeholder) {
        char which = (char) (MARK + 1 + placeholder.ordinal());
        return MARK + String.valueOf(which).repeat(placeholder.token().length() - 1);
    }

    private static Placeholder marked(MatchResult mark) {
        return Placeholder.values()[mark.group(1).charAt(0) - MARK - 1];
    }

    private static String replaced(String marked, Function<Placeholder, String> values) {
        return MARKS.matcher(marked).replaceAll(mark -> Matcher.quoteReplacement(values.apply(marked(mark))));
    }

    private static void addStyle(Node node, String tag, Map<String, String> attributes) {
        String style = node instanceof Link link && isAlone(link) && !saysAddress(link) ? BUTTON : STYLES.get(tag);
        if (style != null) {
            attributes.put("style", style);
        }
    }

    /** A link in a paragraph of its own is what the mail wants the reader to press. */
    private static boolean isAlone(Link link) {
        return link.getParent() instanceof Paragraph && link.getPrevious() == null && link.getNext() == null;
    }

    private static boolean saysAddress(Link link) {
        return link.getFirstChild() instanceof Text words
                && words.getNext() == null
                && link.getDestination().endsWith(words.getLiteral());
    }

    /** Puts the values into a parsed body. */
    private static final class Filling extends AbstractVisitor {

        private final Function<Placeholder, String> values;

        Filling(Function<Placeholder, String> values) {
            this.values = values;
        }

        @Override
        public void visit(Text node) {
            Matcher marks = MARKS.matcher(node.getLiteral());
            int end = 0;
            while (marks.find()) {
                insert(node, node.getLiteral().substring(end, marks.start()));
                Placeholder placeholder = marked(marks);
                if (placeholder == Placeholder.SIGN_IN_LINK && !isInLink(node)) {
                    Link link = new Link(values.apply(placeholder), null);
                    link.appendChild(new Text(values.apply(placeholder)));
                    node.insertBefore(link);
                } else {
                    insert(node, values.apply(placeholder));
                }
                end = marks.end();
            }
            insert(node, node.getLiteral().substring(end));
            node.unlink();
        }

        private static void insert(Node before, String literal) {
            if (!literal.isEmpty()) {
                before.insertBefore(new Text(literal));
            }
        }

        private static boolean isInLink(Node node) {
            for (Node parent = node.getParent(); parent != null; parent = parent.getParent()) {
                if (parent instanceof Link || parent instanceof Image) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void visit(Code node) {
            node.setLiteral(replaced(node.getLiteral(), values));
        }

        @Override
        public void visit(HtmlInline node) {
            node.setLiteral(replaced(node.getLiteral(), values));
        }

        @Override
        public void visit(Link node) {
            node.setDestination(address(node.getDestination()));
            node.setTitle(title(node.getTitle()));
            visitChildren(node);
        }

        @Override
        public void visit(Image node) {
            node.setDestination(address(node.getDestination()));
            node.setTitle(title(node.getTitle()));
            visitChildren(node);
        }

        private String title(String title) {
            return title == null ? null : replaced(title, values);
        }

        /** Only the sign-in link goes into an address as it is. */
        private String address(String marked) {
            return replaced(
                    marked,
                    placeholder -> placeholder == Placeholder.SIGN_IN_LINK
                            ? values.apply(placeholder)
                            : URLEncoder.encode(values.apply(placeholder), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
        }
    }

    /** A link in plain text: its words and then its address, or the address alone. */
    private static final class PlainLinks implements NodeRenderer {

        private final TextContentNodeRendererContext context;

        PlainLinks(TextContentNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(Link.class);
        }

        @Override
        public void render(Node node) {
            Link link = (Link) node;
            if (saysAddress(link)) {
                context.getWriter().write(link.getDestination().replaceFirst("^mailto:", ""));
                return;
            }
            for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            context.getWriter().write(": " + link.getDestination());
        }
    }
}
