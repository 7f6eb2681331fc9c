package news.hearsay.formats.page;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** Decides which elements of a page are not part of an article's text, by their tag, role, class and id. */
final class Boilerplate implements Predicate<Element> {

    /** Elements that hold an article's text only if they hold much of the page's. */
    private static final Set<String> SIDE_TAGS =
            Set.of("nav", "menu", "aside", "footer", "form", "figure", "label", "address");

    private static final Set<String> KEPT_IN_FIGURES = Set.of("table", "blockquote", "p", "pre");

    private static final Set<String> SENTENCE_TAGS =
            Set.of("p", "li", "td", "blockquote", "h2", "h3", "h4", "span", "em", "strong", "b", "i");

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
            "status");

    /** Names of what readers wrote. It can be longer than the article. */
    private static final Set<String> READER_WORDS = Set.of(
            "comment",
            "comments",
            "commentlist",
            "commentary",
            "commenting",
            "disqus",
            "livefyre",
            "respond",
            "spotim",
            "replies",
            "coral");

    /** Names of what stands beside an article. */
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
            "promotion",
            "cta",
            "related",
            "recommended",
            "recommendation",
            "recommendations",
            "recommend",
            "recirc",
            "recirculation",
            "trending",
            "popular",
            "mostread",
            "caption",
            "captions",
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
            "dropdown",
            "modal",
            "lightbox",
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
            "quiz");

    /** Names that are also used for parts of an article: such an element is left out if it holds no prose. */
    private static final Set<String> WEAK_WORDS = Set.of(
            "widget",
            "meta",
            "date",
            "time",
            "timestamp",
            "tag",
            "tags",
            "menu",
            "header",
            "info",
            "category",
            "categories",
            "topics",
            "avatar",
            "print",
            "tools",
            "copyright",
            "video",
            "player",
            "gallery",
            "slideshow",
            "embed",
            "rating",
            "buttons",
            "button",
            "links",
            "label",
            "kicker",
            "eyebrow",
            "dateline",
            "published",
            "posted",
            "likes",
            "views",
            "follow",
            "banner",
            "source",
            "readmore",
            "more");

    /** Names of what appears over a word, and of the wrapper that holds both. */
    private static final Set<String> HOVER_WORDS = Set.of("popover", "rollover", "flyout", "hovercard", "tooltip");

    private static final Set<String> HOVER_PARTS =
            Set.of("block", "body", "box", "content", "inner", "menu", "panel", "text");

    /** Names for which an element within a sentence is left out. */
    private static final Set<String> INLINE_WORDS = Set.of(
            "ad",
            "ads",
            "advert",
            "advertisement",
            "caption",
            "credit",
            "dropdown",
            "hidden",
            "invisible",
            "popup",
            "share",
            "sharing",
            "social",
            "skip");

    private static final double MUCH = 0.4;
    private static final double NEARLY_ALL = 0.9;

    private final TextMass mass;
    private final Set<Element> certain;

    /**
     * @param mass the prose of the page
     * @param certain elements around the article's headline or beginning
     */
    Boilerplate(TextMass mass, Set<Element> certain) {
        this.mass = mass;
        this.certain = certain;
    }

    @Override
    public boolean test(Element element) {
        if (Silence.isSilent(element)) {
            return true;
        }
        Set<String> words = NameWords.of(element);
        if (isHover(words)) {
            return true;
        }
        if (!element.isBlock() && isInSentence(element)) {
            return isNamed(words, INLINE_WORDS);
        }
        if (isNamed(words, READER_WORDS)) {
            return !certain.contains(element) && mass.share(element) < NEARLY_ALL;
        }
        if (mass.share(element) >= MUCH) {
            return false;
        }
        return isSide(element, words) || isNamed(words, WEAK_WORDS) && mass.of(element) == 0;
    }

    private static boolean isHover(Set<String> words) {
        return isNamed(words, HOVER_WORDS) && isNamed(words, HOVER_PARTS);
    }

    private boolean isInSentence(Element element) {
        Element parent = element.parent();
        return parent != null && SENTENCE_TAGS.contains(parent.normalName()) && mass.of(parent) > 0;
    }

    private static boolean isSide(Element element, Set<String> words) {
        String tag = element.normalName();
        if (tag.equals("figure")) {
            return element.children().stream().noneMatch(child -> KEPT_IN_FIGURES.contains(child.normalName()));
        }
        return SIDE_TAGS.contains(tag)
                || SIDE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || isNamed(words, SIDE_WORDS);
    }

    private static boolean isNamed(Set<String> words, Set<String> listed) {
        return !Collections.disjoint(words, listed);
    }
}
