package news.hearsay.formats.xml;

import java.io.StringReader;
import java.util.Set;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.text.Snippet;

/** Parses XML to a tree of elements. */
public final class XmlDocument {

    private static final String FIX = "send well-formed XML";
    private static final String MESSAGE = "Message: ";

    /** Creating a factory is slow; after its configuration it is only read. */
    private static final XMLInputFactory FACTORY = factory();

    private XmlDocument() {}

    /**
     * Parses a document.
     *
     * @throws UnreadableDocumentException if it is not well-formed, declares entities, or exceeds a limit
     */
    public static XmlElement parse(String text) {
        String xml = withoutPreamble(text);
        try {
            return tree(xml, false);
        } catch (XMLStreamException e) {
            throw notWellFormed(e);
        }
    }

    /**
     * Parses a document, and repairs the usual mistakes of feeds if it is not well-formed: ampersands and control
     * characters that are not escaped, references to entities of HTML, and text after the root element.
     *
     * @throws UnreadableDocumentException as {@link #parse} does
     */
    public static XmlElement parseLeniently(String text) {
        String xml = withoutPreamble(text);
        try {
            return tree(xml, true);
        } catch (XMLStreamException e) {
            try {
                return tree(MalformedXml.repaired(xml), true);
            } catch (XMLStreamException again) {
                throw notWellFormed(again);
            }
        }
    }

    /**
     * Parses a document as {@link #parseLeniently} does. If it is damaged, for example cut off, the elements that are
     * complete before the damage are returned.
     *
     * @param containers the names of elements, besides the root, that are returned although they are not complete
     * @throws UnreadableDocumentException if there is no root element, or entities are declared
     */
    public static PartialXml parseUntilDamage(String text, Set<String> containers) {
        String xml = withoutPreamble(text);
        try {
            return new PartialXml(tree(xml, true), null);
        } catch (XMLStreamException e) {
            return partial(MalformedXml.repaired(xml), containers);
        }
    }

    private static PartialXml partial(String xml, Set<String> containers) {
        XMLStreamReader reader = reader(xml);
        XmlTreeBuilder builder = new XmlTreeBuilder(reader, true);
        try {
            return new PartialXml(builder.build(), null);
        } catch (XMLStreamException e) {
            UnreadableDocumentException damage = notWellFormed(e);
            XmlElement root = builder.complete(containers);
            if (root == null) {
                throw damage;
            }
            return new PartialXml(root, damage.getMessage());
        }
    }

    private static XMLStreamReader reader(String xml) {
        DocumentType.refuseEntities(xml);
        try {
            return FACTORY.createXMLStreamReader(new StringReader(xml));
        } catch (XMLStreamException e) {
            throw notWellFormed(e);
        }
    }

    /** Nothing may come before the XML declaration; feeds often start with empty lines. */
    private static String withoutPreamble(String text) {
        return text.stripLeading();
    }

    private static XmlElement tree(String xml, boolean ignoresRest) throws XMLStreamException {
        DocumentType.refuseEntities(xml);
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(xml));
        try {
            return new XmlTreeBuilder(reader, ignoresRest).build();
        } finally {
            reader.close();
        }
    }

    private static UnreadableDocumentException notWellFormed(XMLStreamException e) {
        String whole = String.valueOf(e.getMessage());
        int start = whole.lastIndexOf(MESSAGE);
        String message = start < 0 ? whole : whole.substring(start + MESSAGE.length());
        Location location = e.getLocation();
        String place = location == null
                ? ""
                : " (line %d, column %d)".formatted(location.getLineNumber(), location.getColumnNumber());
        return new UnreadableDocumentException("is not well-formed XML: " + withoutStop(message.strip()) + place, FIX);
    }

    private static String withoutStop(String message) {
        return Snippet.of(message.endsWith(".") ? message.substring(0, message.length() - 1) : message);
    }

    /** Names with unbound prefixes occur in feeds, so the tree builder resolves prefixes itself. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty("jdk.xml.maxElementDepth", XmlTreeBuilder.MAX_DEPTH + 1);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entities are not read");
        });
        return factory;
    }
}
