package news.hearsay.extract.engine.claim;

import java.util.Set;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.manner.Stances;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.SentenceWords;

/**
 * Finds contents that are no proposition: "both", "it", "their talks", "the report". The object of a denial or a
 * confirmation is kept: the article states what is meant.
 */
final class Fragments {

    private static final Set<String> POINTING =
            Set.of("the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");
    private static final Set<String> PROFORMS =
            Set.of("it", "this", "that", "these", "those", "both", "them", "so", "him", "her", "us", "me");
    private static final Set<String> TALKS = Set.of("interview", "interviews", "conversation", "chat");
    private static final Set<String> SAID =
            Set.of("remarks", "remark", "comments", "comment", "statement", "statements");
    private static final Set<String> PERCEIVING = Set.of("see", "hear", "watch");
    private static final Set<String> SAYING = Set.of("say", "tell", "give");
    private static final Set<String> ANSWERS = Set.of("yes", "no", "never", "not", "nothing", "none", "neither");
    private static final int MAX_SAID_ALONE = 3;
    private static final Set<String> OCCASIONS =
            Set.of("speech", "address", "interview", "statement", "remarks", "sermon", "lecture", "testimony");
    /** Words of "it in his speech". */
    private static final int MIN_WITH_OCCASION = 4;
    /** Nouns after the pointing word. */
    private static final int MAX_NOUNS = 2;

    private Fragments() {}

    static boolean isFragment(Document d, FoundRelation relation) {
        if (relation.content().size() > 1) {
            return false;
        }
        TokenRange content = relation.content().getFirst();
        int start = content.start();
        int end = content.end();
        while (start < end && !SentenceWords.word(d, start)) {
            start++;
        }
        while (end > start && !SentenceWords.word(d, end - 1)) {
            end--;
        }
        if (start == end || end - start == 1 && ARTICLES.contains(d.lower(start))) {
            return true;
        }
        if (d.quotation(start) >= 0) {
            return false;
        }
        return isFragment(d, relation, start, withoutOccasion(d, start, end));
    }

    private static boolean isFragment(Document d, FoundRelation relation, int start, int end) {
        boolean bare = POINTING.contains(d.lower(start)) && end - start >= 2 && end - start <= 1 + MAX_NOUNS;
        for (int i = start + 1; i < end && bare; i++) {
            bare = d.tag(i).equals("NN") || d.tag(i).equals("NNS") || d.tag(i).equals("CD");
        }
        boolean noVerb = !PhraseEnds.anyVerb(d, start, end);
        if (noVerb
                && d.tag(relation.cueHead()).startsWith("VB")
                && bareName(d, start, end)
                && !Stances.known(d, relation)) {
            return true;
        }
        if (noVerb && (PERCEIVING.contains(Stances.of(d, relation).lemma()) || mute(d, relation))) {
            return true;
        }
        boolean named = noVerb
                && end - start > 2
                && PROFORMS.contains(d.lower(start))
                && d.tag(start).equals("PRP")
                && (d.lower(start + 1).equals("as")
                        || (d.tag(start + 1).equals("DT") || d.tag(start + 1).startsWith("JJ"))
                                && PhraseEnds.nounPhraseEnd(d, start + 1) == end);
        boolean talk = talk(d, relation.cue(), start, end);
        if ((named || talk) && speaks(Stances.of(d, relation).stance())
                || noVerb && saidAlone(d, relation, start, end)) {
            return true;
        }
        boolean proform = end - start == 1 && PROFORMS.contains(d.lower(start));
        return (proform || bare) && speaks(Stances.of(d, relation).stance());
    }

    /** "said [a few words]", "told reporters [the same]": how something was said, and not what; "said no" is what. */
    private static boolean saidAlone(Document d, FoundRelation relation, int start, int end) {
        return start > relation.cueHead()
                && end - start >= 2
                && end - start <= MAX_SAID_ALONE
                && SAYING.contains(Stances.of(d, relation).lemma())
                && !ANSWERS.contains(d.lower(start));
    }

    /** The end of a noun phrase without the occasion of the speech: "mentioned [the report] in his speech". */
    private static int withoutOccasion(Document d, int start, int end) {
        boolean occasion = end - start >= MIN_WITH_OCCASION
                && OCCASIONS.contains(d.lower(end - 1))
                && (d.tag(end - 2).equals("PRP$") || d.tag(end - 2).equals("DT"))
                && (d.lower(end - 3).equals("in") || d.lower(end - 3).equals("during"));
        return occasion ? end - 3 : end;
    }

    /** "Lorn", "Port Vale" */
    private static boolean bareName(Document d, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!d.tag(i).startsWith("NNP")) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words only name a talk: "made the remarks in [an interview with the broadcaster]". */
    private static boolean talk(Document d, TokenRange cue, int start, int end) {
        int noun = start;
        while (noun < end && (d.tag(noun).equals("DT") || d.tag(noun).startsWith("JJ"))) {
            noun++;
        }
        boolean talk = noun > start && noun < end && TALKS.contains(d.lower(noun));
        for (int i = cue.start(); i < cue.end() && talk; i++) {
            if (SAID.contains(d.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a thing does something that is no saying: "The plant packs chips". */
    private static boolean mute(Document d, FoundRelation relation) {
        TokenRange source = relation.source();
        return source != null && !Stances.known(d, relation) && !Speakers.able(d, source);
    }

    private static boolean speaks(Stance stance) {
        return switch (stance) {
            case STATES, BELIEVES, ASKS, PROMISES -> true;
            case CONFIRMS, DENIES, DOUBTS, DECLINES, WANTS, EXPECTS -> false;
        };
    }
}
