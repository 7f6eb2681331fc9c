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

    private static final Set<String> SIDE_ROLES = Set.of(
            "navigation banner complementary contentinfo dialog alertdialog alert search menu menubar toolbar tooltip"
                    .concat(" tablist button img form status")
                    .split(" "));

    private static final Set<String> KEPT_IN_FIGURES = Set.of("table", "blockquote", "p", "pre");

    private static final Set<String> SENTENCE_TAGS =
            Set.of("p", "li", "td", "blockquote", "h2", "h3", "h4", "span", "em", "strong", "b", "i");

    private static final Set<String> READER_WORDS = WordLists.words("reader-names.txt");
    /** An element with these words is about comments, and holds something else: {@code has-comments}. */
    private static final Set<String> STATE_WORDS =
            Set.of("no", "has", "with", "without", "open", "closed", "enabled", "disabled", "on", "off");

    private static final Set<String> SIDE_WORDS = WordLists.words("side-names.txt");
    private static final Set<String> WEAK_WORDS = WordLists.words("weak-names.txt");

    /** Names of what appears over a word, and of the wrapper that holds both. */
    private static final Set<String> HOVER_WORDS = Set.of("popover", "rollover", "flyout", "hovercard", "tooltip");

    private static final Set<String> HOVER_PARTS =
            Set.of("block", "body", "box", "content", "inner", "menu", "panel", "text");

    /** Names for which an element within a sentence is left out. */
    private static final Set<String> INLINE_WORDS = Set.of(
            "ad advert ads advertisement caption credit dropdown hidden invisible popup share sharing social skip"
                    .split(" "));

    private static final double MUCH = 0.4;
    private static final double NEARLY_ALL = 0.9;

    private final TextMass mass;
    private final Evidence evidence;

    /**
     * @param mass the prose of the page
     * @param evidence where the article is
     */
    Boilerplate(TextMass mass, Evidence evidence) {
        this.mass = mass;
        this.evidence = evidence;
    }

    @Override
    public boolean test(Element element) {
        if (Silence.isSilent(element)) {
            return true;
        }
        Set<String> words = NameWords.of(element);
        if (isNamed(words, HOVER_WORDS) && isNamed(words, HOVER_PARTS)) {
            return true;
        }
        if (!element.isBlock() && isInSentence(element)) {
            return isNamed(words, INLINE_WORDS);
        }
        if (isOfReaders(element, words)) {
            return true;
        }
        if (mass.share(element) >= MUCH) {
            return false;
        }
        return isSide(element, words) || isNamed(words, WEAK_WORDS) && mass.of(element) == 0;
    }

    /**
     * Returns whether the element never holds an article's text, in whatever page. Names that sites misuse do not
     * count.
     */
    boolean isCertain(Element element) {
        return Silence.isSilentTag(element) || isOfReaders(element, NameWords.of(element));
    }

    private boolean isOfReaders(Element element, Set<String> words) {
        return isNamed(words, READER_WORDS)
                && !isNamed(words, STATE_WORDS)
                && !evidence.isAround(element)
                && (evidence.isKnown() || mass.share(element) < NEARLY_ALL);
    }

    private boolean isInSentence(Element element) {
        Element parent = element.parent();
        return parent != null && SENTENCE_TAGS.contains(parent.normalName()) && mass.of(parent) > 0;
    }

    private static boolean isSide(Element element, Set<String> words) {
        if (element.normalName().equals("figure")) {
            return !hasChild(element, KEPT_IN_FIGURES);
        }
        return SIDE_TAGS.contains(element.normalName())
                || SIDE_ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
                || isNamed(words, SIDE_WORDS) && !hasChild(element, Set.of("blockquote"));
    }

    private static boolean hasChild(Element element, Set<String> tags) {
        return element.children().stream().anyMatch(child -> tags.contains(child.normalName()));
    }

    private static boolean isNamed(Set<String> words, Set<String> listed) {
        return !Collections.disjoint(words, listed);
    }
}
