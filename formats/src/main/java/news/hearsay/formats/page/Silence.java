package news.hearsay.formats.page;

import java.util.Set;
import news.hearsay.formats.text.Hiding;
import org.jsoup.nodes.Element;

/** Finds elements that show no text, or text that is never part of an article. */
final class Silence {

    private static final Set<String> TAGS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "frame",
            "object",
            "embed",
            "applet",
            "svg",
            "canvas",
            "audio",
            "video",
            "map",
            "math",
            "button",
            "select",
            "input",
            "textarea",
            "option",
            "datalist",
            "dialog",
            "head",
            "title",
            "picture",
            "img",
            "progress",
            "meter",
            "figcaption",
            "amp-ad",
            "amp-embed",
            "amp-sidebar",
            "amp-consent",
            "amp-video",
            "amp-carousel");

    private Silence() {}

    static boolean isSilent(Element element) {
        return isSilentTag(element) || Hiding.isHidden(element);
    }

    static boolean isSilentTag(Element element) {
        return TAGS.contains(element.normalName());
    }
}
