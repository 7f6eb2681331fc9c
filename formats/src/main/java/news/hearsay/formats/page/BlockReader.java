package news.hearsay.formats.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Reads the blocks of text below an element in one pass, without the elements that are to be left out. */
final class BlockReader implements NodeFilter {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> CELLS = Set.of("td", "th", "caption");

    private final Predicate<Element> omitted;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Element> open = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private int linkStart = -1;
    private int linkLength;
    private int breaks;

    private BlockReader(Predicate<Element> omitted) {
        this.omitted = omitted;
    }

    /** Returns the blocks below {@code root} in document order. */
    static List<Block> read(Element root, Predicate<Element> omitted) {
        BlockReader reader = new BlockReader(omitted);
        reader.open.push(root);
        NodeTraversor.filter(reader, root);
        reader.close();
        return reader.blocks;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            append(textNode.getWholeText());
        } else if (node instanceof Element element && depth > 0) {
            if (omitted.test(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        if (element.normalName().equals("br")) {
            breaks++;
            if (breaks > 1) {
                close();
            } else {
                append(" ");
            }
        } else if (element.isBlock()) {
            close();
            open.push(element);
        } else if (element.normalName().equals("a") && linkStart < 0) {
            linkStart = text.length();
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && depth > 0) {
            if (element.isBlock() && element.equals(open.peek())) {
                close();
                open.pop();
            } else if (element.normalName().equals("a")) {
                endLink();
                linkStart = -1;
            }
        }
        return FilterResult.CONTINUE;
    }

    private void append(String raw) {
        raw.codePoints().forEach(c -> {
            if (isSpace(c)) {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else {
                breaks = 0;
                text.appendCodePoint(c);
            }
        });
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private void endLink() {
        if (linkStart >= 0) {
            linkLength += Math.max(0, text.length() - linkStart);
            linkStart = Math.min(linkStart, text.length());
        }
    }

    /** Ends the block that is being read. A link goes on in the next one. */
    private void close() {
        boolean inLink = linkStart >= 0;
        endLink();
        String read = text.toString().strip();
        if (!read.isEmpty()) {
            Element owner = open.getFirst();
            blocks.add(new Block(owner, kind(owner), read, linkLength));
        }
        text.setLength(0);
        linkLength = 0;
        breaks = 0;
        linkStart = inLink ? 0 : -1;
    }

    private BlockKind kind(Element owner) {
        String name = owner.normalName();
        if (HEADINGS.contains(name)) {
            return BlockKind.HEADING;
        }
        if (CELLS.contains(name)) {
            return BlockKind.CELL;
        }
        int levels = 0;
        for (Element e = owner; e != null && levels < 4; e = e.parent(), levels++) {
            switch (e.normalName()) {
                case "li", "dt", "dd" -> {
                    return BlockKind.ITEM;
                }
                case "blockquote", "q" -> {
                    return BlockKind.QUOTE;
                }
                default -> {}
            }
        }
        return name.equals("p") ? BlockKind.PARAGRAPH : BlockKind.BARE;
    }
}
