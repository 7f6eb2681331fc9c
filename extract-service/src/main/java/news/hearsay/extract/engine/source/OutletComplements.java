package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.TalkWords;
import news.hearsay.extract.engine.text.Document;

/**
 * Names of outlets as the complement of a word, mostly behind a preposition: "told X", "in an interview with X", "a
 * report by X", "published on Wednesday by X", "a letter seen by X".
 */
final class OutletComplements {

    /** what outlets publish: "a report by Goal Line" */
    private static final Set<String> PIECES =
            Set.of("report", "reports", "article", "story", "column", "investigation");

    private static final Set<String> TALK_PREPOSITIONS = Set.of("with", "to", "for", "by");
    private static final Set<String> PIECE_PREPOSITIONS = Set.of("by", "in", "from", "for");

    private static final Set<String> PASSED_ON = Set.of(
            "quoted", "cited", "reported", "carried", "published", "relayed", "broadcast", "aired", "interviewed");

    /** editions of newspapers: "Tuesday's edition of the Mirror" */
    private static final Set<String> EDITIONS = Set.of("edition", "issue");

    private static final Set<String> HANDED_TO = Set.of("leaked", "shown", "passed", "provided");
    private static final Set<String> GIVEN = Set.of("given", "gave", "gives", "granted");

    private static final Set<String> CONFIRMS =
            Set.of("confirmed", "confirms", "admitted", "said", "revealed", "disclosed", "denied", "conceded");

    private static final int MAX_TOKENS_TO_CITING = 12;
    private static final int MAX_TOKENS_TO_BY = 5;

    private final Document d;
    private final AddressedNames addressed;
    private final PublishedNames publishers;

    OutletComplements(Document document, AddressedNames addressed, PublishedNames publishers) {
        this.d = document;
        this.addressed = addressed;
        this.publishers = publishers;
    }

    /** Adds the name that complements a word; false if the word takes none. */
    boolean find(int token) {
        return afterTalk(token) || afterParticiple(token);
    }

    /** "told X", "in an interview with X", "a report by X", "Tuesday's edition of X": whether such words stand here. */
    private boolean afterTalk(int i) {
        String word = d.lower(i);
        if (TalkWords.TOLD.contains(word)) {
            addressed.told(OutletPhrase.at(d, i + 1));
        } else if (TalkWords.TALKS.contains(word) && i + 1 < d.size() && TALK_PREPOSITIONS.contains(d.lower(i + 1))) {
            addressed.talked(OutletPhrase.at(d, i + 2));
        } else if (PIECES.contains(word) && i + 1 < d.size() && PIECE_PREPOSITIONS.contains(d.lower(i + 1))) {
            publishers.published(OutletPhrase.at(d, i + 2), d.lower(i + 1).equals("in"));
        } else if (word.equals("saying") && before(i, "by")) {
            addressed.talked(OutletPhrase.at(d, i + 2));
        } else if (EDITIONS.contains(word) && before(i, "of")) {
            publishers.printed(OutletPhrase.at(d, i + 2));
        } else if (word.equals("asked") && before(i, "by")) {
            addressed.onAir(OutletPhrase.at(d, i + 2));
        } else {
            return false;
        }
        return true;
    }

    /** "published on Wednesday by X", "a letter seen by X", "confirmed to X": whether such words stand here. */
    private boolean afterParticiple(int i) {
        String word = d.lower(i);
        if (PASSED_ON.contains(word) && by(i + 1) > 0) {
            addressed.quoted(OutletPhrase.at(d, by(i + 1) + 1), word.equals("interviewed"));
        } else if (TalkWords.OBTAINED.contains(word) && obtained(i) > 0) {
            publishers.published(OutletPhrase.at(d, obtained(i)), false);
        } else if (CONFIRMS.contains(word) && before(i, "to")) {
            addressed.told(OutletPhrase.at(d, i + 2));
        } else if (GIVEN.contains(word) && before(i, "to") && interviewBefore(i)) {
            addressed.talked(OutletPhrase.at(d, i + 2));
        } else {
            return false;
        }
        return true;
    }

    private boolean before(int token, String word) {
        return token + 1 < d.size() && d.lower(token + 1).equals(word);
    }

    /** The token "by" at a token or behind a day or time there ("published on Wednesday by"); 0 for none. */
    private int by(int token) {
        int end = Math.min(d.size(), token + MAX_TOKENS_TO_BY);
        for (int i = token; i < end; i++) {
            if (d.lower(i).equals("by")) {
                return i;
            }
            boolean time = d.lower(i).equals("on")
                    || CalendarWords.day(d.lower(i))
                    || d.tag(i).startsWith("RB");
            if (!time) {
                return 0;
            }
        }
        return 0;
    }

    /** The token after "seen by" or "leaked to", or after "which" before "has seen"; 0 for others. */
    private int obtained(int participle) {
        int next = participle + 1;
        if (next + 1 < d.size()
                && (d.lower(next).equals("by")
                        || d.lower(next).equals("to") && HANDED_TO.contains(d.lower(participle))
                        || d.lower(next).equals("with") && d.lower(participle).equals("shared"))) {
            return next + 1;
        }
        int start = d.sentenceStart(d.sentenceOf(participle));
        for (int i = participle - 1; i > Math.max(start, participle - MAX_TOKENS_TO_CITING); i--) {
            if (d.lower(i).equals("which") && d.lower(participle - 1).startsWith("ha")) {
                return i + 1;
            }
        }
        return 0;
    }

    private boolean interviewBefore(int token) {
        for (int i = token - 1;
                i >= Math.max(d.sentenceStart(d.sentenceOf(token)), token - MAX_TOKENS_TO_CITING);
                i--) {
            if (d.lower(i).equals("interview")) {
                return true;
            }
        }
        return false;
    }
}
