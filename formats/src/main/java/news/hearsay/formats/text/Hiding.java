package news.hearsay.formats.text;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Finds elements of HTML that a browser does not show. */
public final class Hiding {

    private static final Pattern STYLE = Pattern.compile("display\\s*+:\\s*+none|visibility\\s*+:\\s*+hidden");

    private Hiding() {}

    /** Returns whether the element is hidden by its own attributes. */
    public static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.hasAttr("style")
                        && STYLE.matcher(element.attr("style")).find();
    }
}
