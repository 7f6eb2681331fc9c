package news.hearsay.extract.engine.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The nouns for outlets, by medium, and which of them may refer back to an outlet. A name such as "Radio North", or a
 * noun beside the name ("the newspaper Le Fanal"), shows the medium; other outlets may be of any.
 */
public final class OutletNouns {

    /** the noun that may refer to every outlet, and to nothing else */
    static final String OUTLET = "outlet";

    private static final Set<String> PRINT = Set.of(
            OUTLET,
            "newspaper",
            "paper",
            "daily",
            "tabloid",
            "broadsheet",
            "weekly",
            "magazine",
            "publication",
            "journal");
    private static final Set<String> BROADCAST = Set.of(OUTLET, "broadcaster", "channel", "station", "network");
    private static final Set<String> AGENCY = Set.of(OUTLET, "agency", "newswire", "wire", "service");
    private static final Set<String> SITE =
            Set.of(OUTLET, "website", "site", "portal", "blog", "podcast", "newsletter", "publication");
    private static final List<Set<String>> MEDIA = List.of(PRINT, BROADCAST, AGENCY, SITE);
    private static final Set<String> NOUNS =
            MEDIA.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** what is broadcast, which stands for the outlet: "told the programme" */
    private static final Set<String> BROADCASTS = Set.of("programme", "show");
    /** nouns that also mean other things: "the police station", "a building site" */
    private static final Set<String> AMBIGUOUS =
            Set.of("station", "network", "agency", "site", "publication", "journal", "programme", "show");
    /** nouns that only refer back: "the wire", "the service" */
    private static final Set<String> REFERRING = Set.of("wire", "service");

    private static final Set<String> PRINT_ENDS = Set.of(
            "times",
            "post",
            "herald",
            "tribune",
            "gazette",
            "journal",
            "observer",
            "chronicle",
            "courier",
            "telegraph",
            "pravda",
            "zeitung",
            "dispatch",
            "ledger",
            "daily",
            "weekly",
            "review",
            "mirror",
            "examiner",
            "inquirer",
            "sentinel",
            "bulletin",
            "newspaper",
            "gazeta",
            "argus",
            "advertiser",
            "magazine",
            "star",
            "mail",
            "express",
            "echo",
            "globe",
            "courant",
            "kurier",
            "tageblatt",
            "standard");
    private static final Set<String> PRINT_BEGINNINGS = Set.of("daily", "evening", "morning", "weekly");
    private static final Set<String> BROADCAST_ENDS = Set.of("radio", "tv", "television", "broadcasting", "fm");
    private static final Set<String> AGENCY_ENDS = Set.of("agency", "wire", "newswire", "service");

    private OutletNouns() {}

    /** Whether a noun in lower case means an outlet, beside a name and by itself: "the newspaper". */
    public static boolean plain(String word) {
        return noun(word) && !AMBIGUOUS.contains(word) && !REFERRING.contains(word);
    }

    /**
     * Whether a noun in lower case means an outlet or what it broadcasts, and may mean something else: "the station".
     */
    public static boolean ambiguous(String word) {
        return AMBIGUOUS.contains(word) && (noun(word) || BROADCASTS.contains(word));
    }

    /** Whether a noun in lower case may refer to an outlet: "the paper". */
    static boolean noun(String word) {
        return NOUNS.contains(word);
    }

    /**
     * The nouns for an outlet.
     *
     * @param description a noun beside its name, in lower case; null for none
     */
    static Set<String> of(String name, @Nullable String description) {
        Set<String> nouns = new HashSet<>();
        for (Set<String> medium : MEDIA) {
            if (description != null && !description.equals(OUTLET) && medium.contains(description)) {
                nouns.addAll(medium);
            }
        }
        if (nouns.isEmpty()) {
            nouns.addAll(byForm(name.toLowerCase(Locale.ROOT)));
        }
        if (nouns.isEmpty()) {
            MEDIA.forEach(nouns::addAll);
        }
        return nouns;
    }

    /** Whether the nouns are those of an outlet whose medium nothing shows. */
    static boolean open(Set<String> nouns) {
        return nouns.contains("newspaper") && nouns.contains("broadcaster");
    }

    private static Set<String> byForm(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        String plain = name.startsWith("the ") ? name.substring(4) : name;
        String first = plain.indexOf(' ') < 0 ? plain : plain.substring(0, plain.indexOf(' '));
        if (OutletNameForms.beginsBroadcaster(first) || BROADCAST_ENDS.contains(last)) {
            return BROADCAST;
        }
        if (AGENCY_ENDS.contains(last)) {
            return AGENCY;
        }
        return PRINT_ENDS.contains(last) || PRINT_BEGINNINGS.contains(first) && plain.indexOf(' ') > 0
                ? PRINT
                : Set.of();
    }
}
