package news.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.events.Cue;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.AttributionRelation;

/**
 * Decides which relations become events: those that say who claims what. A claim without a source is nobody's, since
 * the outlet that printed it is not its source. "I" and "we" that the engine has resolved to nobody are the writer;
 * "you" is whoever is addressed; "them", if unresolved, may be anybody. The object of a verb that does not speak
 * ("signed a treaty") is no claim, nor is a pronoun alone, unless the source confirms or denies what it stands for.
 */
public final class Attributable {

    /** no index in a list of relations */
    private static final int NONE = -1;

    private static final Set<String> SPEAKING = Set.of("i", "we", "you", "us", "me", "my", "our", "your");
    private static final Set<String> PLURAL =
            Set.of("they", "them", "these", "those", "both", "some", "others", "many");
    private static final Set<String> PRONOUNS =
            Set.of("it", "this", "that", "them", "him", "her", "so", "these", "those");

    private static final Pattern PASSIVE = Pattern.compile(
            "^(?:is|was|are|were|has been|had been|have been|be|being|will be)\\b", Pattern.CASE_INSENSITIVE);

    private Attributable() {}

    /** Returns the relations that become events; the parent of each is the nearest of them around it. */
    public static List<AttributionRelation> of(List<AttributionRelation> relations) {
        int[] places = new int[relations.size()];
        int published = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = test(relations.get(i)) ? published++ : NONE;
        }
        List<AttributionRelation> attributable = new ArrayList<>(published);
        for (int i = 0; i < places.length; i++) {
            if (places[i] != NONE) {
                attributable.add(relations.get(i).withParent(parent(i, relations, places)));
            }
        }
        return List.copyOf(attributable);
    }

    private static int parent(int of, List<AttributionRelation> relations, int[] places) {
        int parent = relations.get(of).parent();
        for (int steps = 0; parent != NONE && steps < places.length; steps++) {
            if (places[parent] != NONE) {
                return places[parent];
            }
            parent = relations.get(parent).parent();
        }
        return NONE;
    }

    static boolean test(AttributionRelation relation) {
        Source source = relation.source();
        return source != null
                && relation.proposition()
                && !speaking(source)
                && !expletive(relation, source)
                && (answered(relation) || !PRONOUNS.contains(relation.text().toLowerCase(Locale.ROOT)));
    }

    /** "denied it", whose antecedent is known: the source takes a stance to what somebody else has claimed. */
    private static boolean answered(AttributionRelation relation) {
        Cue cue = relation.cue();
        return cue != null
                && relation.completion() != null
                && switch (cue.stance()) {
                    case CONFIRMS, DENIES, DOUBTS, DECLINES -> true;
                    case STATES, PROMISES, EXPECTS, BELIEVES, WANTS, ASKS -> false;
                };
    }

    /** "It was said that …": the subject means nobody. */
    private static boolean expletive(AttributionRelation relation, Source source) {
        Cue cue = relation.cue();
        return cue != null
                && source.name() == null
                && source.text().equalsIgnoreCase("it")
                && PASSIVE.matcher(cue.text()).find();
    }

    private static boolean speaking(Source source) {
        String words = source.text().toLowerCase(Locale.ROOT);
        return source.name() == null
                && source.role() == null
                && (SPEAKING.contains(words) || source.kind() == SourceKind.UNKNOWN && PLURAL.contains(words));
    }
}
