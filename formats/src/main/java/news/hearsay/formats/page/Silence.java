package news.hearsay.formats.page;

import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern HIDING = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

    private Silence() {}

    static boolean isSilent(Element element) {
        return isSilentTag(element)
                || element.hasAttr("hidden")
                || element.hasAttr("style")
                        && HIDING.matcher(element.attr("style")).find();
    }

    static boolean isSilentTag(Element element) {
        return TAGS.contains(element.normalName());
    }
}
