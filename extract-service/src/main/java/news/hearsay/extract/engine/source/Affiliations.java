package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/** Finds the state or organisation that an office belongs to, in its noun phrase. */
final class Affiliations {

    private static final Set<String> LINKS = Set.of("of", "for", "at", "in", "from", "to", "with");

    private static final Set<String> COMPASS = Set.of("North", "South");
    /** words inside the names of bodies */
    private static final Set<String> BODY_LINKS = Set.of("of", "for", "and");

    private static final int MAX_NAME_TOKENS = 5;

    private Affiliations() {}

    /**
     * The affiliation before the office, or without one the affiliation after it; null for none.
     *
     * @param from the phrase's first token
     * @param start the office's first token
     * @param end the token after the office
     * @param limit the token after the phrase
     */
    static @Nullable String of(Document d, int from, int start, int end, int limit) {
        String before = before(d, from, start);
        return before != null ? before : after(d, end, limit);
    }

    /** The body behind a name, "Spokesman Emil Tarn of Borg Lines"; null for none. */
    static @Nullable String ofBody(Document d, int from, int limit) {
        boolean body = from + 1 < limit && d.lower(from).equals("of") && d.entity(from + 1) == EntityType.ORGANISATION;
        return body ? after(d, from, limit) : null;
    }

    /** "the Polish president", "NATO Secretary General". */
    private static @Nullable String before(Document d, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            String tag = d.tag(i);
            if (tag.equals(",") || tag.equals("IN") || tag.equals("CC")) {
                return null;
            }
            String country = Gazetteer.country(d.word(i));
            if (country != null && !(i > from && COMPASS.contains(d.word(i - 1)))) {
                return country;
            }
            String known = endingAt(d, from, i);
            if (known != null) {
                return known;
            }
            if (tag.startsWith("NNP") && d.entity(i) == EntityType.ORGANISATION) {
                return d.slice(nameStart(d, from, i), i + 1);
            }
        }
        return null;
    }

    /**
     * The first token of the organisation's name that ends with a token: "Bank of Eastland", "Department of Roads and
     * Bridges".
     */
    private static int nameStart(Document d, int from, int last) {
        int start = last;
        boolean of = false;
        for (int i = last - 1; i >= from; i--) {
            boolean name = d.tag(i).startsWith("NNP") && d.entity(i) == EntityType.ORGANISATION;
            boolean link = i > from
                    && BODY_LINKS.contains(d.lower(i))
                    && d.tag(i - 1).startsWith("NNP")
                    && d.entity(i - 1) == EntityType.ORGANISATION;
            if (!name && !link) {
                break;
            }
            of |= link && !d.lower(i).equals("and");
            start = name ? i : start;
        }
        return of || !coordinated(d, start, last) ? start : afterLast(d, start, last);
    }

    private static boolean coordinated(Document d, int from, int to) {
        return afterLast(d, from, to) > from;
    }

    /** The token after the last "and" in a range; its first token for none. */
    private static int afterLast(Document d, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (d.lower(i).equals("and")) {
                return i + 1;
            }
        }
        return from;
    }

    /** The name of the gazetteer, or the demonym of two words, that ends with a token; null for none. */
    private static @Nullable String endingAt(Document d, int from, int last) {
        for (int start = Math.max(from, last - MAX_NAME_TOKENS + 1); start <= last; start++) {
            for (Gazetteer.Match match : Gazetteer.at(d, start)) {
                if (match.end() == last + 1 && !match.entry().shortForm()) {
                    return match.entry().name();
                }
            }
            String country = start == last - 1 ? Gazetteer.country(d.slice(start, last + 1)) : null;
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    /** "of the National Security Council", "for Ukraine's Presidential Office". */
    private static @Nullable String after(Document d, int from, int to) {
        if (from + 1 >= to || !LINKS.contains(d.lower(from))) {
            return null;
        }
        int start = d.tag(from + 1).equals("DT") ? from + 2 : from + 1;
        int end = nameEnd(d, start, to);
        if (end == start) {
            return null;
        }
        start = named(d, start, end);
        for (Gazetteer.Match match : Gazetteer.at(d, start)) {
            if (match.end() == end) {
                return match.entry().name();
            }
        }
        return d.slice(start, end);
    }

    /**
     * The first token of the name itself: "Eastland's neighbour [Westmark]"; the first of all if there is no such noun.
     */
    private static int named(Document d, int start, int end) {
        boolean possessive = false;
        for (int i = start; i + 1 < end; i++) {
            boolean noun =
                    d.tag(i).equals("NN") && Character.isLowerCase(d.word(i).charAt(0));
            if (possessive && noun && d.tag(i + 1).startsWith("NNP")) {
                return i + 1;
            }
            possessive |= d.tag(i).equals("POS");
        }
        return start;
    }

    /** The token after the name that begins here, which may contain common nouns; the token itself for none. */
    private static int nameEnd(Document d, int start, int to) {
        int end = start;
        boolean named = false;
        while (end < to) {
            boolean name = d.tag(end).startsWith("NNP");
            if (!name && !continuesName(d, end, to, named)) {
                break;
            }
            named |= name;
            end++;
        }
        while (end > start && d.tag(end - 1).equals("POS")) {
            end--;
        }
        return named ? end : start;
    }

    private static boolean continuesName(Document d, int token, int to, boolean named) {
        String tag = d.tag(token);
        return tag.equals("POS")
                || tag.equals("NN") && named
                || tag.equals("JJ") && Character.isUpperCase(d.word(token).charAt(0))
                || named
                        && d.lower(token).equals("of")
                        && token + 1 < to
                        && d.tag(token + 1).startsWith("NNP");
    }
}
