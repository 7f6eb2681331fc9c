package news.hearsay.extract.engine.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.lexicon.WordList;
import org.jspecify.annotations.Nullable;

/** Classifies common nouns by the kind of source that they denote. */
final class SourceNouns {

    private static final Map<String, SourceKind> KINDS = new HashMap<>();

    /** nouns for people who are quoted without a name, so that an indefinite one is anonymous */
    private static final Set<String> WITHHELD = Set.of(
            "official",
            "diplomat",
            "aide",
            "adviser",
            "advisor",
            "officer",
            "source",
            "insider",
            "negotiator",
            "person",
            "operative",
            "staffer",
            "strategist",
            "lawmaker",
            "executive",
            "representative",
            "envoy",
            "minister",
            "ally",
            "member");

    static {
        WordList.byHeading(SourceNouns.class, "nouns.txt").forEach((heading, nouns) -> {
            SourceKind kind = SourceKind.valueOf(heading.toUpperCase(Locale.ROOT));
            nouns.forEach(noun -> KINDS.putIfAbsent(noun, kind));
        });
    }

    /** nouns for groups whose singular does not mean a person */
    private static final Set<String> COLLECTIVE = Set.of(
            "people",
            "family",
            "public",
            "force",
            "other",
            "authorities",
            "power",
            "side",
            "elite",
            "establishment",
            "many",
            "some",
            "most",
            "few",
            "several",
            "both",
            "those",
            "crowd",
            "audience",
            "world",
            "west",
            "majority",
            "minority",
            "percent");

    private SourceNouns() {}

    /** The kind of source that a noun denotes, given its singular in lower case; null for unknown nouns. */
    static @Nullable SourceKind kind(String singular) {
        return KINDS.get(singular);
    }

    /** Whether the singular of a noun for groups means one of them ("a voter"). */
    static boolean individual(String singular) {
        return !COLLECTIVE.contains(singular);
    }

    static boolean withheld(String singular) {
        return WITHHELD.contains(singular);
    }
}
