package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name of somebody whom the text first describes and names later: "a French officer", and then "The officer,
 * Colonel Mathis Verron,"; or "its chief engineer told the Hallen Courier", and then "Tove Ekelund told the paper".
 */
final class LaterNames {

    private static final Set<String> INDEFINITE = Set.of("a", "an", "another", "one", "second");
    /** Tokens after the description in which the name has to follow. */
    private static final int MAX_TOKENS = 200;
    /** Titles between the comma and the name. */
    private static final int MAX_TITLES = 3;

    /** The number of the last sentence that may be the first of the text, after a dateline or a headline. */
    private static final int MAX_LEAD = 1;
    /** Sentences after the first in which the name has to follow. */
    private static final int MAX_SENTENCES = 5;

    private static final Set<String> TELLING = Set.of("told", "tells");
    private static final Set<String> TALKING = Set.of("spoke", "talked", "speaks", "talks");
    private static final Set<String> SPEAKING = Set.of("spoke", "talked", "speaks", "talks", "speaking", "talking");
    private static final Set<String> PLACING = Set.of("in", "at", "near", "outside", "from");
    private static final Set<String> QUOTED = Set.of("quoted", "interviewed", "cited");
    private static final Set<String> SAYING = Set.of("said", "says", "added", "claimed", "claims", "denied", "denies");

    private final Document d;
    private final DiscourseModel discourse;

    LaterNames(Document document, DiscourseModel discourse) {
        this.d = document;
        this.discourse = discourse;
    }

    /**
     * The person whom a description in the first sentence means, if that sentence names nobody, and the first person
     * named after it is one who tells the same outlet something or is introduced by nothing but an age.
     */
    private @Nullable DiscourseEntity ofLead(TokenRange range, int head) {
        int lead = d.sentenceOf(range.start());
        boolean held = RoleWords.roleWord(d, head) || RoleWords.occupation(d.lower(head));
        if (lead > MAX_LEAD || !held || people(0, d.sentenceEnd(lead)) || !toOutlet(lead)) {
            return null;
        }
        for (int s = lead + 1; s < Math.min(d.sentences(), lead + MAX_SENTENCES); s++) {
            TokenRange sentence = new TokenRange(d.sentenceStart(s), d.sentenceEnd(s));
            if (people(sentence.start(), sentence.end())) {
                return introduced(sentence);
            }
        }
        return null;
    }

    private boolean people(int from, int to) {
        return discourse.within(new TokenRange(from, to)).stream()
                .anyMatch(mention -> mention.entity().person() && !place(mention));
    }

    /** Whether one word stands where a place is expected: "the waterworks in Brennick". */
    private boolean place(EntityMention mention) {
        return mention.end() - mention.start() == 1
                && mention.start() > 0
                && PLACING.contains(d.lower(mention.start() - 1));
    }

    /** Whether a sentence tells to which outlet somebody spoke: "told the Hallen Courier", "quoted by". */
    private boolean toOutlet(int sentence) {
        TokenRange range = new TokenRange(d.sentenceStart(sentence), d.sentenceEnd(sentence));
        return discourse.outlets(range).stream().anyMatch(outlet -> {
            int before = outlet.range().start() - 1;
            if (before > range.start() && d.lower(before).equals("the")) {
                before--;
            }
            return before > range.start()
                    && (TELLING.contains(d.lower(before))
                            || d.lower(before).equals("with")
                            || d.lower(before).equals("to") && SPEAKING.contains(d.lower(before - 1))
                            || d.lower(before).equals("by") && QUOTED.contains(d.lower(before - 1)));
        });
    }

    /** The person with whose full name a sentence begins, if the sentence introduces nobody new. */
    private @Nullable DiscourseEntity introduced(TokenRange sentence) {
        EntityMention mention = discourse.mention(sentence.start());
        if (mention == null
                || mention.start() != sentence.start()
                || !mention.entity().person()
                || mention.end() - mention.start() < 2
                || mention.end() + 3 >= sentence.end()) {
            return null;
        }
        int next = mention.end();
        boolean aged = d.word(next).equals(",")
                && d.tag(next + 1).equals("CD")
                && d.word(next + 2).equals(",");
        int verb = aged ? next + 3 : next;
        boolean tells = TELLING.contains(d.lower(verb)) || TALKING.contains(d.lower(verb));
        int outlet = verb + (TALKING.contains(d.lower(verb)) ? 2 : 1);
        boolean same = tells && outlet + 2 < sentence.end() && sameOutlet(outlet);
        boolean speaks = SAYING.contains(d.lower(verb));
        return same || aged && !speaks && !tells ? mention.entity() : null;
    }

    /** "the paper", "this newspaper", "the local paper". */
    private boolean sameOutlet(int from) {
        boolean determined = d.lower(from).equals("the") || d.lower(from).equals("this");
        int noun = d.tag(from + 1).startsWith("JJ") ? from + 2 : from + 1;
        return determined && OutletNouns.noun(d.lower(noun));
    }

    /** The person whom a description means; null if the text does not name one, or describes others alike. */
    @Nullable
    DiscourseEntity of(TokenRange range, int head) {
        if (!d.tag(head).equals("NN")) {
            return null;
        }
        DiscourseEntity named = named(range, head);
        return named != null ? named : ofLead(range, head);
    }

    private @Nullable DiscourseEntity named(TokenRange range, int head) {
        String first = d.lower(range.start());
        if (!first.equals("a") && !first.equals("an")) {
            return null;
        }
        String noun = d.lower(head);
        int limit = Math.min(d.size() - 3, range.end() + MAX_TOKENS);
        for (int i = range.end(); i < limit; i++) {
            boolean same = d.lower(i + 1).equals(noun);
            if (same && INDEFINITE.contains(d.lower(i))) {
                return null;
            }
            if (same && d.lower(i).equals("the") && d.word(i + 2).equals(",")) {
                return apposed(i + 3);
            }
        }
        return null;
    }

    /** The person named in apposition from a token on, titles left out. */
    private @Nullable DiscourseEntity apposed(int from) {
        int name = afterTitles(d, from);
        EntityMention mention = name < d.size() ? discourse.mention(name) : null;
        return mention != null
                        && mention.start() <= name
                        && mention.entity().person()
                        && mention.end() < d.size()
                        && d.word(mention.end()).equals(",")
                ? mention.entity()
                : null;
    }

    /** The token after the titles and offices in capitals that begin here. */
    static int afterTitles(Document d, int from) {
        int name = from;
        while (name < d.size() - 1
                && name - from < MAX_TITLES
                && Character.isUpperCase(d.word(name).charAt(0))
                && (Titles.title(d.lower(name)) || RoleWords.roleWord(d, name))) {
            name++;
        }
        return name;
    }
}
