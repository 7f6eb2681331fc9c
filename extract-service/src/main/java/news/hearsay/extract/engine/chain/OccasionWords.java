package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.CalendarNames;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.source.OutletNouns;
import news.hearsay.extract.engine.text.Document;

/** Words around a claim that name the occasion on which it was said: "at a rally", "told reporters", "on Friday". */
record OccasionWords(Document d) {

    private static final Set<String> TOLD = Set.of("told", "tells", "telling");

    /** those who hear what is said to an outlet: telling them is no other occasion */
    private static final Set<String> AUDIENCE = Set.of(
            "listeners",
            "viewers",
            "readers",
            "interviewer",
            "presenter",
            "host",
            "anchor",
            "moderator",
            "reporter",
            "it",
            "program");

    /** words for other occasions of speech, outside the claim */
    private static final Set<String> OCCASIONS = Set.of(
            "reporters",
            "journalists",
            "rally",
            "conference",
            "briefing",
            "speech",
            "statement",
            "letter",
            "post",
            "tweet",
            "tweeted",
            "posted",
            "wrote",
            "writes",
            "hearing",
            "meeting",
            "court",
            "debate",
            "interview",
            "address",
            "forum",
            "summit",
            "event",
            "ceremony",
            "press",
            "parliament",
            "testified",
            "testimony",
            "announced",
            "video",
            "facebook",
            "twitter",
            "telegram",
            "memo",
            "report",
            "panel",
            "lecture",
            "website",
            "blog",
            "later",
            "separately",
            "congress",
            "sidelines",
            "committee",
            "crowd",
            "supporters",
            "delegates",
            "lawmakers",
            "programme",
            "visit",
            "reception");

    /** Words of a phrase such as "the paper" or "his radio listeners". */
    private static final int MAX_AUDIENCE_TOKENS = 4;

    /** words for a talk that the text may name again */
    private static final Set<String> SAME = Set.of("interview", "programme", "conversation");

    private static final Set<String> TIMES =
            Set.of("ago", "earlier", "month", "previously", "today", "tomorrow", "week", "year", "yesterday");

    /** The tokens of the cue's sentence outside all claims in it. */
    List<Integer> outside(FoundRelation relation) {
        int sentence = d.sentenceOf(relation.cueHead());
        List<Integer> outside = new ArrayList<>();
        for (int i = d.sentenceStart(sentence); i < d.sentenceEnd(sentence); i++) {
            if (!relation.claims(i)) {
                outside.add(i);
            }
        }
        return outside;
    }

    /** The days and times among some tokens. */
    Set<String> times(List<Integer> tokens) {
        Set<String> times = new HashSet<>();
        for (int i : tokens) {
            if (CalendarNames.WEEKDAYS.contains(d.lower(i)) || TIMES.contains(d.lower(i))) {
                times.add(d.lower(i));
            }
        }
        return times;
    }

    /** Whether the words around a claim name another occasion than the interview. */
    boolean elsewhere(List<Integer> tokens, Set<String> times, Occasion interview, int sentence) {
        if (tokens.stream().anyMatch(this::sameInterview)) {
            return false;
        }
        for (int i : tokens) {
            boolean occasion = OCCASIONS.contains(d.word(i)) && sentence != interview.sentence();
            if (occasion || TOLD.contains(d.lower(i)) && !audience(i + 1)) {
                return true;
            }
        }
        return !interview.times().containsAll(times);
    }

    /** "the interview", "the same programme": the occasion that the text named before. */
    private boolean sameInterview(int token) {
        String before = token > 0 ? d.lower(token - 1) : "";
        return SAME.contains(d.lower(token))
                && (before.equals("the") || before.equals("same") || before.equals("this"));
    }

    private boolean audience(int from) {
        int end = Math.min(d.size(), from + MAX_AUDIENCE_TOKENS);
        for (int i = from; i < end; i++) {
            String word = d.lower(i);
            if (AUDIENCE.contains(word) || OutletNouns.plain(word) || OutletNouns.ambiguous(word)) {
                return true;
            }
            String tag = d.tag(i);
            if (!tag.equals("DT")
                    && !tag.startsWith("JJ")
                    && !tag.startsWith("NN")
                    && !tag.equals("PRP$")
                    && !tag.equals("POS")) {
                return false;
            }
        }
        return false;
    }
}
