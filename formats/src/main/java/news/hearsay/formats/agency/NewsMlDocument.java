package news.hearsay.formats.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.formats.Form;
import news.hearsay.formats.Reading;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.draft.DraftContext;
import news.hearsay.formats.draft.Items;
import news.hearsay.formats.draft.PublishingStatus;
import news.hearsay.formats.text.Snippet;
import news.hearsay.formats.xml.XmlDocument;
import news.hearsay.formats.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Reads the news items of a NewsML-G2 document: one item, or a message with several. */
public final class NewsMlDocument {

    private static final Set<String> ITEMS =
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");
    private static final Set<String> WITHOUT_TEXT = Set.of("picture", "video", "audio", "graphic", "animated", "photo");

    private NewsMlDocument() {}

    /** Returns whether an element of this name is the root of a NewsML-G2 document. */
    public static boolean isRoot(String localName) {
        return ITEMS.contains(localName) || localName.equals("newsMessage");
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableDocumentException if it is not well-formed
     */
    public static Reading read(String text, DraftContext context) {
        XmlElement root = XmlDocument.parse(text);
        List<XmlElement> found = new ArrayList<>();
        if (ITEMS.contains(root.name())) {
            found.add(root);
        } else {
            root.children("itemSet").forEach(set -> found.addAll(set.children(ITEMS)));
        }
        DraftContext ofItem = found.size() == 1 ? context : context.ofItem();
        Items items = new Items();
        for (int i = 0; i < found.size(); i++) {
            readItem(
                    found.get(i),
                    "item %d (line %d)".formatted(i + 1, found.get(i).line()),
                    ofItem,
                    items);
        }
        if (found.isEmpty()) {
            items.reject("the message", "contains no items", "send a message with news items");
        }
        return items.reading(Form.NEWSML_G2);
    }

    private static void readItem(XmlElement item, String place, DraftContext context, Items items) {
        if (!item.name().equals("newsItem")) {
            items.reject(
                    place,
                    "is a %s, which has no text of its own".formatted(item.name()),
                    "send the news items to which it refers");
            return;
        }
        PublishingStatus hindrance = PublishingStatus.hindrance(
                code(item.at("itemMeta/pubStatus")), embargo(item.at("itemMeta/embargoed")), context);
        if (hindrance != null) {
            items.reject(place, hindrance.detail(), hindrance.fix());
            return;
        }
        String kind = code(item.at("itemMeta/itemClass"));
        boolean hasText = item.at("contentSet/inlineXML") != null || item.at("contentSet/inlineData") != null;
        if (!hasText && kind != null && WITHOUT_TEXT.contains(PublishingStatus.lastPart(kind))) {
            items.reject(
                    place,
                    "is of the class %s, not a text".formatted(Snippet.of(kind)),
                    "send items of the class ninat:text");
        } else {
            items.add(place, NewsItem.draft(item, context));
        }
    }

    /** An empty element is an embargo without an end. */
    private static @Nullable String embargo(@Nullable XmlElement embargoed) {
        String until = embargoed == null ? null : embargoed.text();
        return embargoed == null ? null : until == null ? "" : until;
    }

    /** The code of a controlled value, as a qcode such as stat:usable or as an address. */
    private static @Nullable String code(@Nullable XmlElement value) {
        if (value == null) {
            return null;
        }
        String code = value.attribute("qcode");
        return code == null ? value.attribute("uri") : code;
    }
}
