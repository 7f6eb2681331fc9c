package news.hearsay.formats.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * An element of a parsed document. Its name has the usual prefix of its namespace, such as {@code content:encoded},
 * whatever prefix the document uses; the namespaces of RSS 1.0, NewsML-G2, NITF and XHTML have none.
 */
public final class XmlElement {

    private static final Set<String> VOID = Set.of("br", "hr", "img", "wbr", "input", "meta", "link", "source", "col");

    private final String name;
    private final int line;
    private final List<Object> content = new ArrayList<>(2);
    private final @Nullable XmlElement parent;
    private Map<String, String> attributes = Map.of();

    /** Made when it is first asked for, because most elements have no children. */
    private @Nullable Map<String, List<XmlElement>> childrenByName;

    XmlElement(String name, int line, @Nullable XmlElement parent) {
        this.name = name;
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.content.add(this);
        }
    }

    /** Returns the name with the usual prefix of its namespace. */
    public String name() {
        return name;
    }

    /** Returns the line of the document (1-based) in which the start tag ends. */
    public int line() {
        return line;
    }

    /** Returns an attribute; null if it is missing or blank. */
    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** Returns an attribute of this or of the closest element around it that has it. */
    public @Nullable String inherited(String attribute) {
        String own = attribute(attribute);
        return own != null || parent == null ? own : parent.inherited(attribute);
    }

    /** Returns all child elements, in the order of the document. */
    public List<XmlElement> children() {
        return content.stream()
                .filter(XmlElement.class::isInstance)
                .map(XmlElement.class::cast)
                .toList();
    }

    /** Returns the child elements with the name, in the order of the document. */
    public List<XmlElement> children(String childName) {
        return List.copyOf(byName().getOrDefault(childName, List.of()));
    }

    /** Returns the child elements with one of the names, in the order of the document. */
    public List<XmlElement> children(Set<String> names) {
        return children().stream()
                .filter(element -> names.contains(element.name))
                .toList();
    }

    /** Returns the first child element with the name. */
    public @Nullable XmlElement child(String childName) {
        List<XmlElement> found = byName().get(childName);
        return found == null ? null : found.getFirst();
    }

    /** Returns the first element at a path of child elements, such as {@code itemMeta/provider}. */
    public @Nullable XmlElement at(String path) {
        XmlElement element = this;
        for (String step : path.split("/")) {
            element = element == null ? null : element.child(step);
        }
        return element;
    }

    /** Returns the text of the first element at a path; null if there is none or it is blank. */
    public @Nullable String textAt(String path) {
        XmlElement element = at(path);
        return element == null ? null : element.text();
    }

    /** Returns an attribute of the first element at a path. */
    public @Nullable String attributeAt(String path, String attribute) {
        XmlElement element = at(path);
        return element == null ? null : element.attribute(attribute);
    }

    /** Returns the text of this and all elements in it; null if it is blank. */
    public @Nullable String text() {
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString().isBlank() ? null : text.toString().strip();
    }

    /**
     * Returns the content as HTML.
     *
     * @param names the HTML names of elements; an element that is not in it keeps its name, and one with an empty name
     *     is left out
     */
    public String toHtml(Map<String, String> names) {
        StringBuilder html = new StringBuilder();
        appendHtml(html, names);
        return html.toString();
    }

    @Nullable
    XmlElement parent() {
        return parent;
    }

    /** Removes this, the last child, from the element around it. */
    void detach() {
        if (parent != null) {
            parent.content.removeLast();
            parent.childrenByName = null;
        }
    }

    void addText(String text) {
        content.add(text);
    }

    void putAttribute(String attribute, String value) {
        String stated = value.strip();
        if (!stated.isEmpty()) {
            attributes = attributes.isEmpty() ? new HashMap<>() : attributes;
            attributes.putIfAbsent(attribute, stated);
        }
    }

    private Map<String, List<XmlElement>> byName() {
        Map<String, List<XmlElement>> known = childrenByName;
        if (known == null) {
            known = children().stream().collect(Collectors.groupingBy(XmlElement::name));
            childrenByName = known;
        }
        return known;
    }

    private void appendText(StringBuilder text) {
        for (Object part : content) {
            if (part instanceof XmlElement element) {
                element.appendText(text);
            } else {
                text.append(part);
            }
        }
    }

    private static String localName(String name) {
        return name.substring(name.lastIndexOf(':') + 1);
    }

    private void appendHtml(StringBuilder html, Map<String, String> names) {
        for (Object part : content) {
            if (part instanceof XmlElement element) {
                String tag = names.getOrDefault(element.name, localName(element.name));
                if (tag.isEmpty()) {
                    continue;
                }
                html.append('<').append(tag).append('>');
                if (!VOID.contains(tag)) {
                    element.appendHtml(html, names);
                    html.append("</").append(tag).append('>');
                }
            } else {
                html.append(Entities.escape(part.toString()));
            }
        }
    }
}
