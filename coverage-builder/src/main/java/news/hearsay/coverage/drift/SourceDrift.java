package news.hearsay.coverage.drift;

import java.util.Optional;
import news.hearsay.coverage.drift.Drift.Part;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/** Finds that the later mention has no source any more, or describes the same one with more authority. */
final class SourceDrift {

    private SourceDrift() {}

    /** How much authority a description has, from the least. */
    private enum Authority {
        INFORMANT("informant"),
        MEMBER("member"),
        OFFICIAL("official"),
        AUTHORITY("authority");

        private final String section;

        Authority(String section) {
            this.section = section;
        }
    }

    static Optional<Drift> between(Mention earlier, Mention later) {
        if (earlier.source() == null || earlier.sourceKind() == SourceKind.OUTLET) {
            return Optional.empty();
        }
        Words before = Words.of(Part.SOURCE, earlier.source());
        Words after = Words.of(Part.SOURCE, later.source());
        if (later.source() == null || later.sourceKind() == SourceKind.OUTLET) {
            return before.whole().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Drift(DriftKind.SOURCE_DROPPED, before.whole(), after.whole()));
        }
        return before.size() > 0 && after.size() > 0 && isPromoted(earlier, before, later, after)
                ? Optional.of(new Drift(DriftKind.SOURCE_PROMOTED, before.whole(), after.whole()))
                : Optional.empty();
    }

    private static boolean isPromoted(Mention earlier, Words before, Mention later, Words after) {
        if (later.sourceKind() == SourceKind.PERSON && isName(after) || isName(before)) {
            return false;
        }
        int head = head(before);
        int laterHead = head(after);
        if (sameHead(before, head, after, laterHead)) {
            return lost("former", before, head, after)
                    || lost("senior", after, laterHead, before)
                    || isOne(before, head) && isSeveral(after, laterHead);
        }
        Authority authority = authority(before.lower(head), earlier.sourceKind());
        Authority now = authority(after.lower(laterHead), later.sourceKind());
        if (authority == null || now == null) {
            return false;
        }
        boolean represents =
                DriftPhrases.get().has("representative", before.lower(head)) && !lost("former", before, head, after);
        return now.compareTo(authority) > 0 && !represents
                || now == authority
                        && authority == Authority.INFORMANT
                        && isOne(before, head)
                        && isSeveral(after, laterHead);
    }

    /** Whether the description is a name: two words or more with capitals, and no article. */
    private static boolean isName(Words words) {
        int capitals = 0;
        for (int i = 0; i < words.size(); i++) {
            if (Character.isUpperCase(words.get(i).text().codePointAt(0))) {
                capitals++;
            }
        }
        return words.size() > 1 && capitals == words.size();
    }

    /** The index of the noun of a description: the last word before "of", "who", "familiar" and the like. */
    private static int head(Words words) {
        for (int i = 1; i < words.size(); i++) {
            if (DriftPhrases.get().has("after head", words.lower(i))) {
                return i - 1;
            }
        }
        return words.size() - 1;
    }

    private static boolean sameHead(Words before, int head, Words after, int laterHead) {
        return singular(before.lower(head)).equals(singular(after.lower(laterHead)));
    }

    private static String singular(String noun) {
        return switch (noun) {
            case "people", "persons" -> "person";
            default -> noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
        };
    }

    private static boolean isOne(Words words, int head) {
        return !isSeveral(words, head);
    }

    private static boolean isSeveral(Words words, int head) {
        String noun = words.lower(head);
        return !singular(noun).equals(noun);
    }

    /** Whether a word of a section stands before the head, and the other description has none. */
    private static boolean lost(String section, Words words, int head, Words other) {
        for (int i = 0; i < head; i++) {
            if (DriftPhrases.get().has(section, words.lower(i))) {
                return !DriftPhrases.get().isIn(section, other);
            }
        }
        return false;
    }

    private static @Nullable Authority authority(String noun, @Nullable SourceKind kind) {
        for (Authority authority : Authority.values()) {
            if (DriftPhrases.get().has(authority.section, noun)) {
                return authority;
            }
        }
        return kind == SourceKind.GOVERNMENT || kind == SourceKind.ORGANISATION ? Authority.AUTHORITY : null;
    }
}
