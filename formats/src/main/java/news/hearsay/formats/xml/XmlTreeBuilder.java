package news.hearsay.formats.xml;

import java.util.HashMap;
import java.util.Map;
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
        Scope scope = Scope.OUTERMOST;
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

    private XmlElement element(Scope scope, @Nullable XmlElement parent) {
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

    /** The prefixes that are bound at a place in the document. */
    private record Scope(@Nullable Scope around, Map<String, String> namespaces) {

        static final Scope OUTERMOST = new Scope(null, Map.of());

        Scope inside(XMLStreamReader reader) {
            Map<String, String> bound = namespaces;
            boolean isCopy = false;
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                String name = qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
                if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                    if (!isCopy) {
                        bound = new HashMap<>(namespaces);
                        isCopy = true;
                    }
                    bound.put(
                            name.equals("xmlns") ? "" : name.substring("xmlns:".length()), reader.getAttributeValue(i));
                }
            }
            return new Scope(this, bound);
        }

        Scope outer() {
            return around == null ? this : around;
        }

        String elementName(String qualified) {
            int colon = qualified.indexOf(':');
            String prefix = colon < 0 ? "" : qualified.substring(0, colon);
            String usual = UsualPrefix.of(namespaces.get(prefix), prefix);
            String local = qualified.substring(colon + 1);
            return usual.isEmpty() ? local : usual + ":" + local;
        }

        String attributeName(String qualified) {
            int colon = qualified.indexOf(':');
            return colon < 0 || qualified.startsWith("xml:") || qualified.startsWith("xmlns:")
                    ? qualified
                    : elementName(qualified);
        }
    }
}
