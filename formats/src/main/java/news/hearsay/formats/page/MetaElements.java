package news.hearsay.formats.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page. Of several with the same name the first counts. */
final class MetaElements {

    private final Map<String, String> contents = new LinkedHashMap<>();

    MetaElements(Document page) {
        for (Element meta : page.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
                    if (meta.hasAttr(attribute)) {
                        contents.putIfAbsent(key(attribute, meta.attr(attribute)), content);
                    }
                }
            }
        }
    }

    /** Returns the content of the meta element with a property, or a name, that is {@code name}. */
    @Nullable
    String get(String name) {
        String property = contents.get(key("property", name));
        return property != null ? property : contents.get(key("name", name));
    }

    @Nullable
    String httpEquiv(String name) {
        return contents.get(key("http-equiv", name));
    }

    @Nullable
    String itemprop(String name) {
        return contents.get(key("itemprop", name));
    }

    /** Returns the place of {@link #get}. */
    String place(String name) {
        return contents.containsKey(key("property", name)) ? "meta[property=" + name + "]" : "meta[name=" + name + "]";
    }

    private static String key(String attribute, String name) {
        return attribute + "=" + name.strip().toLowerCase(Locale.ROOT);
    }
}
