package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/** Reads off a noun phrase which state or body an office belongs to. */
final class Affiliations {

    private static final Set<String> LINKS = Set.of("of", "for", "at", "in", "from", "to", "with");

    private Affiliations() {}

    /**
     * What stands before the office, else what stands after it; null for none.
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

    /** "the Polish president", "NATO Secretary General". */
    private static @Nullable String before(Document d, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            String tag = d.tag(i);
            if (tag.equals(",") || tag.equals("IN") || tag.equals("CC")) {
                return null;
            }
            String country = Gazetteer.country(d.word(i));
            if (country != null
                    && !(i > from && d.word(i - 1).equals("North")
                            || i > from && d.word(i - 1).equals("South"))) {
                return country;
            }
            for (int start = Math.max(from, i - 4); start <= i; start++) {
                for (Gazetteer.Match hit : Gazetteer.at(d, start)) {
                    if (hit.end() == i + 1 && !hit.entry().shortForm()) {
                        return hit.entry().name();
                    }
                }
                String two = d.slice(start, i + 1);
                if (start == i - 1 && Gazetteer.country(two) != null) {
                    return Gazetteer.country(two);
                }
            }
            if (tag.startsWith("NNP") && d.entity(i) == EntityType.ORGANISATION) {
                int start = i;
                while (start > from && d.tag(start - 1).startsWith("NNP") && d.entity(start - 1) == d.entity(i)) {
                    start--;
                }
                return d.slice(start, i + 1);
            }
        }
        return null;
    }

    /** "of the National Security Council", "for Ukraine's Presidential Office". */
    private static @Nullable String after(Document d, int from, int to) {
        if (from + 1 >= to || !LINKS.contains(d.lower(from))) {
            return null;
        }
        int start = from + 1;
        if (d.tag(start).equals("DT")) {
            start++;
        }
        int end = start;
        boolean named = false;
        while (end < to) {
            String tag = d.tag(end);
            boolean name = tag.startsWith("NNP");
            boolean inside = tag.equals("POS")
                    || tag.equals("NN") && named
                    || tag.equals("JJ") && Character.isUpperCase(d.word(end).charAt(0))
                    || named
                            && d.lower(end).equals("of")
                            && end + 1 < to
                            && d.tag(end + 1).startsWith("NNP");
            if (!name && !inside) {
                break;
            }
            named |= name;
            end++;
        }
        while (end > start && d.tag(end - 1).equals("POS")) {
            end--;
        }
        if (!named || end == start) {
            return null;
        }
        for (Gazetteer.Match hit : Gazetteer.at(d, start)) {
            if (hit.end() == end) {
                return hit.entry().name();
            }
        }
        return d.slice(start, end);
    }
}
