package news.hearsay.formats.xml;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Builds the tree of one document from the events of a parser. Not thread-safe. */
final class XmlTreeBuilder {

    static final int MAX_DEPTH = 200;
    private static final int MAX_ELEMENTS = 1_000_000;

    private final XMLStreamReader reader;
    private final boolean ignoresRest;
    private int elements;
    private int depth;
    private @Nullable XmlElement root;
    private @Nullable XmlElement current;

    /** @param ignoresRest whether the document ends with its root element, whatever follows */
    XmlTreeBuilder(XMLStreamReader reader, boolean ignoresRest) {
        this.reader = reader;
        this.ignoresRest = ignoresRest;
    }

    XmlElement build() throws XMLStreamException {
        PrefixScope scope = PrefixScope.OUTERMOST;
        while (reader.hasNext() && !(ignoresRest && root != null && current == null)) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    countElement();
                    scope = scope.inside(reader);
                    XmlElement element = element(scope, current);
                    current = element;
                    root = root == null ? element : root;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    scope = scope.outer();
                    current = current == null ? null : current.parent();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    addText(current, reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> addText(current, entity(reader.getLocalName()));
                default -> {
                    // comments and processing instructions are no content
                }
            }
        }
        if (root == null) {
            throw failure("it contains no element");
        }
        return root;
    }

    /**
     * Returns the elements that were complete when {@link #build()} failed.
     *
     * @param containers names of elements that are returned although they are not complete
     * @return the root; null if there is none
     */
    @Nullable
    XmlElement complete(Set<String> containers) {
        for (XmlElement open = current; open != null && open != root; open = open.parent()) {
            if (!containers.contains(open.name())) {
                open.detach();
            }
        }
        return root;
    }

    private static void addText(@Nullable XmlElement current, String text) {
        if (current != null) {
            current.addText(text);
        }
    }

    private XmlElement element(PrefixScope scope, @Nullable XmlElement parent) {
        XmlElement element = new XmlElement(
                scope.elementName(qualified(reader.getPrefix(), reader.getLocalName())),
                reader.getLocation().getLineNumber(),
                parent);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
            element.putAttribute(scope.attributeName(name), reader.getAttributeValue(i));
        }
        return element;
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    /** The entities of HTML are known without a declaration; feeds use them. */
    private String entity(String name) throws XMLStreamException {
        String characters = Entities.getByName(name);
        if (characters.isEmpty()) {
            throw failure("the entity \"%s\" is not declared".formatted(name));
        }
        return characters;
    }

    private void countElement() throws XMLStreamException {
        depth++;
        elements++;
        if (depth > MAX_DEPTH) {
            throw failure("its elements are nested deeper than %d levels".formatted(MAX_DEPTH));
        }
        if (elements > MAX_ELEMENTS) {
            throw failure("it has more than %d elements".formatted(MAX_ELEMENTS));
        }
    }

    private XMLStreamException failure(String message) {
        return new XMLStreamException(message, reader.getLocation());
    }
}
