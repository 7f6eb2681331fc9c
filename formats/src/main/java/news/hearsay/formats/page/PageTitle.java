package news.hearsay.formats.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.formats.FoundField;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Chooses the headline of a page and takes the outlet's name off its end. */
final class PageTitle {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•»:-]\\s+|\\s*[|»]\\s*");
    private static final Pattern CUT_OFF = Pattern.compile("\\s*(?:…|\\.\\.\\.)$");
    private static final int MIN_HEADLINE = 12;
    private static final int MIN_PART = 4;
    private static final int MAX_OUTLET = 40;
    private static final int MAX_TITLE = 1000;
    private static final int MAX_HEADINGS = 5;
    private static final int MAX_LETTERS = 2000;
    private static final int FIRST_KANA = 0x3040;
    private static final int LAST_HANGUL = 0xD7A3;

    private PageTitle() {}

    /**
     * Returns the title.
     *
     * @param headline the headline in structured data
     * @param outlets names by which the outlet may appear in a title, as letters
     */
    static @Nullable FoundField<String> find(
            Document page, MetaElements metas, @Nullable String headline, Set<String> outlets) {
        List<FoundField<String>> stated = new ArrayList<>();
        add(stated, headline, "json-ld/headline");
        add(stated, metas.get("og:title"), metas.place("og:title"));
        add(stated, metas.get("twitter:title"), metas.place("twitter:title"));
        add(stated, metas.itemprop("headline"), "meta[itemprop=headline]");
        String printed = printed(page, metas);
        if (stated.isEmpty()) {
            add(stated, printed, "h1");
        }
        add(stated, page.title(), "title");
        String only = only(page);
        if (stated.isEmpty() && !outlets.contains(Letters.of(only))) {
            add(stated, only, "h1");
        }
        if (stated.isEmpty()) {
            return null;
        }
        FoundField<String> first = stated.getFirst();
        String title = withoutOutlet(Letters.plain(first.value()), outlets, printed);
        return printed != null && isBeginning(title, printed)
                ? new FoundField<>(printed, "h1")
                : new FoundField<>(title, first.from());
    }

    private static void add(List<FoundField<String>> stated, @Nullable String value, String from) {
        if (value != null && !value.isBlank() && value.length() <= MAX_TITLE) {
            stated.add(new FoundField<>(value.strip(), from));
        }
    }

    /** The first-level heading that other titles of the page contain, or else the only one. */
    private static @Nullable String printed(Document page, MetaElements metas) {
        List<Element> headings = page.getElementsByTag("h1");
        String titles = Letters.of(page.title() + " " + metas.get("og:title"), MAX_LETTERS);
        for (Element heading : headings.subList(0, Math.min(MAX_HEADINGS, headings.size()))) {
            String text = heading.text().strip();
            if (text.length() >= MIN_PART && titles.contains(Letters.of(text, MAX_LETTERS))) {
                return text;
            }
        }
        String only = only(page);
        return width(only) >= MIN_HEADLINE ? only : null;
    }

    /** The only first-level heading; empty if there is none or several. */
    private static String only(Document page) {
        List<Element> headings = page.getElementsByTag("h1");
        return headings.size() == 1 ? headings.getFirst().text().strip() : "";
    }

    /** The number of characters; one of Chinese, Japanese or Korean says as much as three letters. */
    private static long width(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || c >= FIRST_KANA && c <= LAST_HANGUL ? 3 : 1)
                .sum();
    }

    /** Returns whether a headline in structured data is a printed one that was cut off. */
    private static boolean isBeginning(String title, String printed) {
        Matcher cut = CUT_OFF.matcher(title);
        if (!cut.find()) {
            return false;
        }
        String start = Letters.of(title.substring(0, cut.start()));
        String whole = Letters.of(printed);
        return start.length() >= MIN_HEADLINE && whole.length() > start.length() && whole.startsWith(start);
    }

    private static String withoutOutlet(String title, Set<String> outlets, @Nullable String printed) {
        Matcher separator = SEPARATOR.matcher(title);
        while (separator.find()) {
            String head = title.substring(0, separator.start()).strip();
            String tail = title.substring(separator.end()).strip();
            if (!head.isEmpty() && (isSame(head, printed) || isOutlet(tail, outlets))) {
                return head;
            }
            if (!tail.isEmpty() && (isSame(tail, printed) || outlets.contains(Letters.of(head)))) {
                return tail;
            }
        }
        return title;
    }

    private static boolean isSame(String part, @Nullable String printed) {
        return printed != null && Letters.of(part).equals(Letters.of(printed));
    }

    /** The end of a title can be the outlet's name with a slogan or a section. */
    private static boolean isOutlet(String part, Set<String> outlets) {
        String letters = Letters.of(part);
        return outlets.contains(letters)
                || part.length() <= MAX_OUTLET
                        && outlets.stream()
                                .anyMatch(name -> name.length() > MIN_PART
                                        && (letters.startsWith(name) || letters.endsWith(name)));
    }
}
