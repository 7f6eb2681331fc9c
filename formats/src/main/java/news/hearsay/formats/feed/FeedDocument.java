package news.hearsay.formats.feed;

import java.util.List;
import java.util.Set;
import news.hearsay.formats.Reading;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.xml.PartialXml;
import news.hearsay.formats.xml.XmlDocument;
import news.hearsay.formats.xml.XmlElement;

/** Reads a feed in RSS 0.9x, 1.0 or 2.0, or in Atom 0.3 or 1.0. */
public final class FeedDocument {

    private FeedDocument() {}

    /** Returns whether an element of this name, with or without a prefix, is the root of a feed. */
    public static boolean isRoot(String localName) {
        return List.of("rss", "RDF", "feed").contains(localName);
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableDocumentException if it is not well-formed, also after the usual mistakes are repaired, or if
     *     it is RDF without items
     */
    public static Reading read(String text, DraftContext context) {
        return read(XmlDocument.parseLeniently(text), context);
    }

    /**
     * Reads a document with what it states about polling. If it is damaged, the items before the damage are read.
     *
     * @throws UnreadableDocumentException if it contains no element, or is RDF without items
     */
    public static FeedContent readForPolling(String text, DraftContext context) {
        PartialXml xml = XmlDocument.parseUntilDamage(text, Set.of("channel"));
        XmlElement channel = xml.root().child("channel");
        return new FeedContent(
                read(xml.root(), context),
                FeedPacing.of(channel == null ? xml.root() : channel),
                xml.damage(),
                List.of(),
                false);
    }

    private static Reading read(XmlElement root, DraftContext context) {
        return switch (root.name().substring(root.name().lastIndexOf(':') + 1)) {
            case "feed" -> AtomFeed.read(root, context.ofItem());
            case "RDF" -> {
                if (root.child("channel") == null && root.child("item") == null) {
                    throw new UnreadableDocumentException("is RDF without items of RSS", "send a feed");
                }
                yield RssFeed.read(root, context.ofItem());
            }
            default -> RssFeed.read(root, context.ofItem());
        };
    }
}
