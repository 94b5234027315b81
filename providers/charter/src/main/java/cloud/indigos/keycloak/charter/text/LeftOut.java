package cloud.indigos.keycloak.charter.text;

import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

/** Looks for what a charter must not hold: HTML, pictures, and links to anything but a page, a mail or a telephone. */
final class LeftOut extends AbstractVisitor {

    private static final Pattern HARMLESS = Pattern.compile("(https?://|mailto:|tel:|#).*");

    private boolean found;

    boolean found() {
        return found;
    }

    @Override
    public void visit(HtmlBlock html) {
        found = true;
    }

    @Override
    public void visit(HtmlInline html) {
        found = true;
    }

    @Override
    public void visit(Image image) {
        found = true;
    }

    @Override
    public void visit(Link link) {
        found |= !HARMLESS.matcher(link.getDestination().toLowerCase(Locale.ROOT))
                .matches();
        visitChildren(link);
    }
}
