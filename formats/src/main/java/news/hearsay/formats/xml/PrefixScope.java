package news.hearsay.formats.xml;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The prefixes that are bound at a place in the document.
 *
 * @param around the scope of the element around it
 * @param bindings the closest element that binds prefixes
 */
record PrefixScope(@Nullable PrefixScope around, @Nullable Bindings bindings) {

    static final PrefixScope OUTERMOST = new PrefixScope(null, null);

    private static final String DECLARATION = "xmlns";

    /**
     * The prefixes that one element binds.
     *
     * @param usual the usual prefix by the one that the document uses
     */
    private record Bindings(@Nullable Bindings outer, Map<String, String> usual) {}

    PrefixScope inside(XMLStreamReader reader) {
        Map<String, String> usual = Map.of();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = boundPrefix(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
            if (prefix != null) {
                usual = usual.isEmpty() ? new HashMap<>() : usual;
                usual.put(prefix, UsualPrefix.of(reader.getAttributeValue(i), prefix));
            }
        }
        return new PrefixScope(this, usual.isEmpty() ? bindings : new Bindings(bindings, usual));
    }

    private static @Nullable String boundPrefix(@Nullable String attributePrefix, String name) {
        boolean isPrefixed = attributePrefix != null && !attributePrefix.isEmpty();
        if (isPrefixed) {
            return DECLARATION.equals(attributePrefix) ? name : null;
        }
        if (name.equals(DECLARATION)) {
            return "";
        }
        return name.startsWith(DECLARATION + ":") ? name.substring(DECLARATION.length() + 1) : null;
    }

    PrefixScope outer() {
        return around == null ? this : around;
    }

    String elementName(String qualified) {
        int colon = qualified.indexOf(':');
        String prefix = colon < 0 ? "" : qualified.substring(0, colon);
        String usual = usual(prefix);
        String local = qualified.substring(colon + 1);
        return usual.isEmpty() ? local : usual + ":" + local;
    }

    String attributeName(String qualified) {
        int colon = qualified.indexOf(':');
        return colon < 0 || qualified.startsWith("xml:") || qualified.startsWith("xmlns:")
                ? qualified
                : elementName(qualified);
    }

    private String usual(String prefix) {
        for (Bindings closest = bindings; closest != null; closest = closest.outer) {
            String usual = closest.usual.get(prefix);
            if (usual != null) {
                return usual;
            }
        }
        return prefix;
    }
}
