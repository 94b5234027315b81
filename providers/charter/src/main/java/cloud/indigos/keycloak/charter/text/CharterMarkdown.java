package cloud.indigos.keycloak.charter.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Turns the Markdown of a charter into HTML that holds nothing but text, lists, emphasis and links. */
public final class CharterMarkdown {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private static final Pattern HEADING = Pattern.compile("#{1,6} +(.*?)[ #]*");

    private static final Parser PARSER = Parser.builder().build();

    private static final TextContentRenderer PLAIN_TEXT =
            TextContentRenderer.builder().build();

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "hr", "br")
            .allowElements("strong", "em", "code", "pre", "a")
            .allowAttributes("id")
            .matching(ID)
            .onElements("h2", "h3", "h4", "h5", "h6")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .toFactory();

    private CharterMarkdown() {}

    public static CharterDocument render(String markdown) {
        Node document = PARSER.parse(markdown);
        String title = takeTitle(document);
        Map<Node, String> ids = headingIds(document);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (ids.containsKey(node)) {
                        attributes.put("id", ids.get(node));
                    }
                })
                .build();
        return new CharterDocument(title, POLICY.sanitize(renderer.render(document)), sections(document, ids));
    }

    /** The words of a line that is a heading. */
    public static Optional<String> heading(String markdown) {
        return Optional.of(HEADING.matcher(markdown.strip()))
                .filter(Matcher::matches)
                .map(heading -> heading.group(1));
    }

    /**
     * One line on its own, such as the view of differences shows: a heading is a strong paragraph there, and what was indented
     * below another line no longer is.
     */
    public static String line(String markdown) {
        String text = heading(markdown).map(words -> "**" + words + "**").orElse(markdown.strip());
        HtmlRenderer renderer = HtmlRenderer.builder().escapeHtml(true).build();
        return POLICY.sanitize(renderer.render(PARSER.parse(text)));
    }

    /** Whether the page would show the text differently from what its author wrote: raw HTML, pictures, active links. */
    public static boolean holdsWhatAPageLeavesOut(String markdown) {
        LeftOut leftOut = new LeftOut();
        PARSER.parse(markdown).accept(leftOut);
        return leftOut.found();
    }

    /** The page has the title in its own header, so it leaves the text. */
    private static String takeTitle(Node document) {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                node.unlink();
                return PLAIN_TEXT.render(heading).strip();
            }
        }
        return "";
    }

    private static Map<Node, String> headingIds(Node document) {
        HeadingIds ids = new HeadingIds();
        Map<Node, String> byHeading = new HashMap<>();
        headings(document).forEach(heading -> byHeading.put(heading, ids.next(PLAIN_TEXT.render(heading))));
        return byHeading;
    }

    private static List<CharterDocument.Section> sections(Node document, Map<Node, String> ids) {
        return headings(document).stream()
                .filter(heading -> heading.getLevel() == 2)
                .map(heading -> new CharterDocument.Section(
                        ids.get(heading), PLAIN_TEXT.render(heading).strip()))
                .toList();
    }

    private static List<Heading> headings(Node document) {
        List<Heading> headings = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                headings.add(heading);
            }
        }
        return headings;
    }
}
