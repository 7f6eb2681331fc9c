package news.hearsay.formats.xml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.formats.UnreadableDocumentException;

/**
 * The document type declaration of a document. One without entities, as in RSS 0.91 and NITF, is skipped, and its
 * address is not fetched.
 */
final class DocumentType {

    private static final Pattern ELEMENT = Pattern.compile("<[A-Za-z_]");
    private static final String ENTITY = "<!ENTITY";

    private DocumentType() {}

    /** @throws UnreadableDocumentException if the document declares entities */
    static void refuseEntities(String xml) {
        int type = Prologue.documentType(xml);
        int entity = type < 0 ? -1 : xml.indexOf(ENTITY, type);
        if (entity < 0) {
            return;
        }
        Matcher element = ELEMENT.matcher(xml);
        if (!element.find(type) || element.start() > entity) {
            String before = xml.substring(0, entity);
            int line = Math.toIntExact(before.chars().filter(c -> c == '\n').count()) + 1;
            int column = entity - before.lastIndexOf('\n');
            throw new UnreadableDocumentException(
                    "is XML that declares entities, which are not read (line %d, column %d)".formatted(line, column),
                    "send it without <!ENTITY …> declarations");
        }
    }
}
