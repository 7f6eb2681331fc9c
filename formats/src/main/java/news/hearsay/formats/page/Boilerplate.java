package news.hearsay.formats.page;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** Decides which elements of a page are not part of an article's text, by their tag, role, class and id. */
final class Boilerplate implements Predicate<Element> {

    /** Elements that never hold an article's text. */
    private static final Set<String> SILENT = Set.of(
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
            "hr",
            "progress",
            "meter",
            "figcaption",
            "amp-ad",
            "amp-embed",
            "amp-sidebar",
            "amp-consent",
            "amp-video",
            "amp-carousel");

    /** Elements that hold an article's text only if they hold most of the page's. */
    private static final Set<String> SIDE =
            Set.of("nav", "menu", "aside", "footer", "form", "figure", "label", "address");

    private static final Set<String> SIDE_ROLES = Set.of(
            "navigation",
            "banner",
            "complementary",
            "contentinfo",
            "dialog",
            "alertdialog",
            "alert",
            "search",
            "menu",
            "menubar",
            "toolbar",
            "tooltip",
            "tablist",
            "button",
            "img",
            "form",
            "status",
            "note");

    private static final Set<String> SIDE_WORDS = Set.of(
            "share",
            "sharing",
            "shares",
            "social",
            "sharebar",
            "sharedaddy",
            "addthis",
            "sharethis",
            "newsletter",
            "newsletters",
            "signup",
            "subscribe",
            "subscription",
            "promo",
            "promos",
            "related",
            "recommended",
            "recommendation",
            "recommendations",
            "recirc",
            "recirculation",
            "trending",
            "popular",
            "mostread",
            "comments",
            "comment",
            "disqus",
            "respond",
            "livefyre",
            "caption",
            "credit",
            "credits",
            "byline",
            "author",
            "authors",
            "bio",
            "sidebar",
            "rail",
            "nav",
            "navbar",
            "navigation",
            "menu",
            "breadcrumb",
            "breadcrumbs",
            "crumbs",
            "footer",
            "masthead",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "ccpa",
            "ad",
            "ads",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "adslot",
            "adunit",
            "adsense",
            "dfp",
            "sponsor",
            "sponsored",
            "outbrain",
            "taboola",
            "revcontent",
            "zergnet",
            "mgid",
            "taglist",
            "toolbar",
            "popup",
            "modal",
            "lightbox",
            "tooltip",
            "login",
            "signin",
            "register",
            "pagination",
            "pager",
            "skip",
            "hidden",
            "invisible",
            "ticker",
            "poll",
            "quiz",
            "jp",
            "widget",
            "timestamp",
            "tags");

    private static final double MOST = 0.4;

    private final TextMass mass;

    Boilerplate(TextMass mass) {
        this.mass = mass;
    }

    /** Returns whether the element is silent in every page: scripts, controls, and what is hidden. */
    static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName()) || isHidden(element);
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.replace(" ", "").toLowerCase(Locale.ROOT).matches("(?s).*(display:none|visibility:hidden).*");
    }

    @Override
    public boolean test(Element element) {
        if (isSilent(element)) {
            return true;
        }
        return isSide(element) && mass.share(element) < MOST;
    }

    private static boolean isSide(Element element) {
        return SIDE.contains(element.normalName())
                || SIDE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || NameWords.of(element).stream().anyMatch(SIDE_WORDS::contains);
    }
}
