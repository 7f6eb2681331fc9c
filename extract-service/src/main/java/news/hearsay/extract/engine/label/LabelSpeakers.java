package news.hearsay.extract.engine.label;

import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.WordList;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.SpeakerNames;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a label that name its speaker: "Witness Ole Fink (55):", "Message from [Bishop Aron Vale]:",
 * "@LornTrams:".
 */
final class LabelSpeakers {

    private static final Map<String, List<String>> WORDS = WordList.byHeading(LabelSpeakers.class, "label-words.txt");
    private static final Set<String> HEADINGS = Set.copyOf(WORDS.getOrDefault("heading", List.of()));
    private static final Set<String> STATEMENTS = Set.copyOf(WORDS.getOrDefault("statement", List.of()));
    private static final Set<String> BY = Set.of("by", "from", "of");

    private final Document d;
    private final SpeakerNames names;

    LabelSpeakers(Document document, SpeakerNames names) {
        this.d = document;
        this.names = names;
    }

    /** Whether a noun and a preposition head a statement: "Message from". */
    static boolean heads(Document d, int noun) {
        return BY.contains(d.lower(noun + 1)) && STATEMENTS.contains(d.lower(noun));
    }

    /** The words of a label in capitals, which may name a speaker; null for others, and for headings. */
    @Nullable
    TokenRange inCapitals(int from, int mark) {
        TokenRange name = name(from, mark);
        return names.capitals(name) && !HEADINGS.contains(d.lower(from)) ? name : null;
    }

    /** The tokens that name the speaker of a label; null if the label names none. */
    @Nullable
    TokenRange of(int from, int mark) {
        boolean heading = mark - from > 2 && heads(d, from);
        int start = heading ? from + 2 : from;
        while (start < mark && d.lower(start).equals("the")) {
            start++;
        }
        int end = start;
        while (end < mark && !d.word(end).equals("(")) {
            end++;
        }
        if (start == end) {
            return null;
        }
        TokenRange range = new TokenRange(start, end);
        boolean handle = range.length() == 1
                && d.word(start).charAt(0) == '@'
                && d.word(start).length() > 2;
        boolean account = end + 1 < mark && d.word(end + 1).charAt(0) == '@';
        return handle
                        || names.person(range, account)
                        || heading && Character.isUpperCase(d.word(start).charAt(0))
                ? range
                : null;
    }

    /** The words of a label before any bracket. */
    private TokenRange name(int from, int mark) {
        int end = from;
        while (end < mark && !d.word(end).equals("(")) {
            end++;
        }
        return new TokenRange(from, Math.max(end, from + 1));
    }
}
