package news.hearsay.coverage.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.hearsay.events.SourceKind;

/** Finds names of bodies among what the extractor takes for groups without a name. */
public final class NamedBodies {

    /** The last words of such names. */
    private static final Set<String> BODIES = Set.of(
            "agency",
            "association",
            "authority",
            "board",
            "commission",
            "committee",
            "council",
            "department",
            "federation",
            "group",
            "institute",
            "league",
            "ministry",
            "office",
            "party",
            "service",
            "society",
            "trust",
            "union");

    private static final Set<String> JOINING = Set.of("and", "of");

    private NamedBodies() {}

    /** Whether words are the name of one body: "the Metal and Heat Union". A list of two bodies is none. */
    public static boolean isOne(SourceKind kind, String words) {
        List<String> all = Arrays.asList(words.strip().split("\\s+"));
        List<String> name = all.getFirst().equalsIgnoreCase("the") ? all.subList(1, all.size()) : all;
        return kind == SourceKind.GROUP
                && name.size() > 1
                && name.stream().allMatch(word -> Name.mayBeName(word) || JOINING.contains(word))
                && name.stream().filter(NamedBodies::isBody).count() == 1
                && isBody(name.getLast());
    }

    private static boolean isBody(String word) {
        return BODIES.contains(word.toLowerCase(Locale.ROOT));
    }
}
