package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/** Tells phrases for those who can speak, such as people and institutions, from phrases for things. */
public final class Speakers {

    private static final Set<String> SOMEBODY = Set.of("he", "she", "they", "we", "i", "you", "who");

    /** Endings of nouns for people: "coroner", "auditor", "geologist". */
    private static final List<String> AGENTS =
            List.of("er", "or", "ist", "ian", "man", "woman", "men", "women", "people");

    private static final Set<String> THINGS = Set.of(
            "weather",
            "water",
            "winter",
            "summer",
            "fever",
            "power",
            "disorder",
            "number",
            "matter",
            "factor",
            "error",
            "disaster",
            "order",
            "river",
            "thunder",
            "danger",
            "shoulder",
            "finger",
            "liver",
            "cancer",
            "ulcer",
            "barrier",
            "manner",
            "paper",
            "letter",
            "border",
            "corner",
            "computer",
            "corridor",
            "tremor",
            "motor",
            "engine",
            "tumor",
            "humor",
            "floor",
            "door",
            "tower",
            "rudder",
            "temper",
            "hunger",
            "anger",
            "thirst",
            "mist",
            "wrist",
            "twist",
            "fist");

    private Speakers() {}

    /** Whether a noun phrase denotes people, or a named person, organisation or place. */
    public static boolean human(Document d, TokenRange phrase) {
        int head = NounPhrase.head(d, phrase);
        String noun = RoleWords.singular(d, head);
        SourceKind kind = SourceNouns.kind(noun);
        return d.tag(head).startsWith("NNP")
                || RoleWords.role(noun)
                || kind == SourceKind.PERSON
                || kind == SourceKind.ANONYMOUS
                || kind == SourceKind.GROUP
                || agent(noun);
    }

    /** Whether a noun phrase is the name of somebody or something, or a noun for people or a body. */
    public static boolean somebody(Document d, TokenRange phrase) {
        int head = NounPhrase.head(d, phrase);
        String noun = RoleWords.singular(d, head);
        SourceKind kind = SourceNouns.kind(noun);
        return d.tag(head).startsWith("NNP")
                || RoleWords.role(noun)
                || kind != null && kind != SourceKind.DOCUMENT && kind != SourceKind.UNKNOWN;
    }

    private static boolean agent(String noun) {
        return !THINGS.contains(noun) && AGENTS.stream().anyMatch(noun::endsWith);
    }

    /** Whether a noun phrase denotes somebody or something that can make a claim. */
    public static boolean able(Document d, TokenRange phrase) {
        int head = NounPhrase.head(d, phrase);
        if (d.tag(head).equals("PRP") || d.tag(head).startsWith("W")) {
            return SOMEBODY.contains(d.lower(head));
        }
        String noun = RoleWords.singular(d, head);
        for (int i = phrase.start(); i < phrase.end(); i++) {
            if (d.entity(i) == EntityType.PERSON) {
                return true;
            }
        }
        return d.entity(head) != EntityType.NONE
                || d.tag(head).startsWith("NNP")
                || RoleWords.role(noun)
                || SourceNouns.kind(noun) != null
                || Gazetteer.country(d.word(head)) != null
                || agent(noun);
    }
}
