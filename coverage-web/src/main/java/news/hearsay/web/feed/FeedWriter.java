package news.hearsay.web.feed;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes feeds as Atom (RFC 4287). */
final class FeedWriter {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** Characters that XML 1.0 does not allow, and unpaired surrogates. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private FeedWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Returns the document in UTF-8. */
    static byte[] write(FeedPage feed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new FeedWriter(xml).document(feed);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written", e);
        }
        return out.toByteArray();
    }

    private void document(FeedPage feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element("id", "urn:uuid:" + feed.id());
        element("title", feed.title());
        element("updated", feed.updated().toString());
        xml.writeStartElement("author");
        element("name", "Hearsay");
        xml.writeEndElement();
        element("generator", "Hearsay");
        link("self", "application/atom+xml", feed.self());
        link("alternate", "text/html", feed.alternate());
        link("first", "application/atom+xml", feed.first());
        if (feed.next() != null) {
            link("next", "application/atom+xml", feed.next());
        }
        for (FeedEntry entry : feed.entries()) {
            entry(entry, feed.base());
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(FeedEntry entry, String base) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", "urn:uuid:" + entry.id());
        element("title", entry.title());
        element("updated", entry.updated().toString());
        element("published", entry.published().toString());
        link("alternate", "text/html", base + entry.path());
        for (String term : entry.categories()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", allowed(term));
        }
        element("summary", entry.summary());
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private void link(String relation, String mediaType, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", mediaType);
        xml.writeAttribute("href", address);
    }

    private static String allowed(String text) {
        return FORBIDDEN.matcher(text).replaceAll("\uFFFD");
    }
}
