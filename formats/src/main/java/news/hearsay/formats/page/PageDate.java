package news.hearsay.formats.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.formats.draft.ArticleDraft;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates of publication that a page states for machines: in structured data, in meta elements and in time
 * elements. A date in the text or in the address is not taken.
 */
final class PageDate {

    /** Names of meta elements for the date of publication, the usual ones first. */
    private static final List<String> NAMES = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datePublished",
            "parsely-pub-date",
            "sailthru.date",
            "cXenseParse:recs:publishtime",
            "article.published",
            "dcterms.issued",
            "DC.date.issued",
            "dcterms.date",
            "dcterms.created",
            "DC.date",
            "DC.date.created",
            "citation_publication_date",
            "publication_date",
            "publish-date",
            "publish_date",
            "publishdate",
            "pubdate",
            "date_published",
            "date");

    private static final Pattern PUBLISHED =
            Patterns.of("\\b(?:published|publish|pubdate|posted|entry-date|post-date|dateline|article-date)\\b");

    /** Software writes the first day of its calendar if it has no date. */
    private static final Pattern UNSET = Pattern.compile("^\\W*(?:000|1970-01-01)");

    /** The length of a date without a time in ISO 8601. */
    private static final int DAY = 10;

    private static final int MAX_MARKED = 5;
    private static final int MAX_NAMES = 400;
    private static final String MIDNIGHT = "T00:00:00";

    private PageDate() {}

    static void offer(Document page, MetaElements metas, @Nullable String linked, ArticleDraft draft) {
        List<Stated> dates = new ArrayList<>();
        add(dates, linked, "json-ld/datePublished");
        page.select("[itemprop~=(?<!\\w)datePublished(?!\\w)]").stream()
                .limit(MAX_MARKED)
                .forEach(marked -> add(dates, value(marked), "microdata/datePublished"));
        for (String name : NAMES) {
            add(dates, metas.get(name), metas.place(name));
        }
        addTime(page, dates);
        if (!dates.isEmpty()) {
            Stated exact = exact(dates);
            draft.publishedAt(exact.value(), exact.from());
        }
        dates.forEach(date -> draft.publishedAt(date.value(), date.from()));
    }

    private record Stated(String value, String from) {

        String day() {
            return value.substring(0, Math.min(DAY, value.length()));
        }

        boolean isDay() {
            return value.length() <= DAY || value.endsWith(MIDNIGHT);
        }
    }

    private static void add(List<Stated> dates, @Nullable String value, String from) {
        if (value != null && !value.isBlank() && !UNSET.matcher(value).find()) {
            dates.add(new Stated(value.strip(), from));
        }
    }

    /** If the first date is a day only, a later one that states the same day with a time is taken. */
    private static Stated exact(List<Stated> dates) {
        Stated first = dates.getFirst();
        return dates.stream()
                .filter(date -> first.isDay() && !date.isDay() && date.day().equals(first.day()))
                .findFirst()
                .orElse(first);
    }

    private static String value(Element marked) {
        for (String attribute : List.of("content", "datetime")) {
            if (!marked.attr(attribute).isBlank()) {
                return marked.attr(attribute);
            }
        }
        return marked.text();
    }

    /** Adds the time element that is marked as the date of publication, or the only time in the article. */
    private static void addTime(Document page, List<Stated> dates) {
        List<Element> times = page.select("time[datetime]");
        for (Element time : times) {
            if (time.hasAttr("pubdate") || isPublication(time) && !isUpdate(time)) {
                add(dates, time.attr("datetime"), "time[datetime]");
                return;
            }
        }
        Element heading = page.selectFirst("h1");
        Element article = heading == null ? null : heading.closest("article, main, [role=main]");
        Set<String> stated = new LinkedHashSet<>();
        for (Element time : article == null ? times : article.select("time[datetime]")) {
            stated.add(time.attr("datetime"));
        }
        if (stated.size() == 1) {
            add(dates, stated.iterator().next(), "time[datetime]");
        }
    }

    private static boolean isPublication(Element time) {
        String names = time.className();
        return names.length() <= MAX_NAMES && PUBLISHED.matcher(names).find();
    }

    private static boolean isUpdate(Element time) {
        Set<String> words = NameWords.of(time);
        return (words.contains("updated") || words.contains("modified")) && !words.contains("published");
    }
}
