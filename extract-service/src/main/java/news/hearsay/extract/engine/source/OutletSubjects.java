package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * Finds outlets among the subjects of verbs: "Blue Lantern reported, citing a cook", "Northern Radio has learned",
 * "Health Weekly had published excerpts".
 */
final class OutletSubjects {

    private static final Set<String> REPORTS =
            Set.of("reported", "reports", "writes", "wrote", "revealed", "said", "quoted", "quotes");
    private static final Set<String> NEWS = Set.of("reported", "reports", "writes", "wrote");
    private static final Set<String> BEFORE_VERB = Set.of("has", "had", "also", "later", "first", "then");
    private static final Set<String> CITING = Set.of("citing", "quoting");
    private static final Set<String> PUBLISHED =
            Set.of("published", "publishes", "printed", "ran", "aired", "broadcast", "carried");

    private static final Set<String> SAID =
            Set.of("said", "told", "announced", "confirmed", "denied", "admitted", "warned", "promised", "claimed");

    private static final int MAX_TOKENS_TO_CITING = 12;

    private final Document d;
    private final OutletCandidates candidates;

    OutletSubjects(Document document, OutletCandidates candidates) {
        this.d = document;
        this.candidates = candidates;
    }

    /** Whether a word in lower case is a verb for what outlets do with news. */
    static boolean reports(String lower) {
        return REPORTS.contains(lower);
    }

    /** Whether a word in lower case is a verb that news follows, unlike "said". */
    static boolean news(String lower) {
        return NEWS.contains(lower);
    }

    static boolean cites(String lower) {
        return CITING.contains(lower);
    }

    static boolean publishes(String lower) {
        return PUBLISHED.contains(lower);
    }

    /** "Northern Radio has learned that …". */
    void learned(int auxiliary) {
        int start = nameStart(auxiliary, d.sentenceOf(auxiliary));
        if (start == auxiliary) {
            return;
        }
        OutletPhrase phrase = new OutletPhrase(new TokenRange(start, auxiliary), candidates.articleBefore(start), null);
        if (!phrase.institution(d) && !candidates.titled(phrase.name()) && !phrase.person(d)) {
            candidates.add(phrase.name(), true, null);
        }
    }

    /** "Health Weekly had published excerpts from an email". */
    void publishes(int noun) {
        int verb = d.head(noun);
        int subject = verb < 0 || !PUBLISHED.contains(d.lower(verb)) ? -1 : d.child(verb, "nsubj");
        int start = subject + 1;
        while (subject >= 0 && start > d.sentenceStart(d.sentenceOf(subject)) && inName(start - 1)) {
            start--;
        }
        if (subject < 0
                || start > subject
                || start == subject && d.lower(subject).equals("the")) {
            return;
        }
        OutletPhrase phrase =
                new OutletPhrase(new TokenRange(start, subject + 1), candidates.articleBefore(start), null);
        if (!phrase.institution(d) && !phrase.person(d) && !phrase.place(d)) {
            candidates.add(phrase.name(), true, null);
        }
    }

    /** "Blue Lantern reported on Monday, citing two officials", "Citing two officials, Blue Lantern reported". */
    void reporter(int verb) {
        int sentence = d.sentenceOf(verb);
        int subject = verb;
        while (subject - 1 > d.sentenceStart(sentence) && BEFORE_VERB.contains(d.lower(subject - 1))) {
            subject--;
        }
        int cited = citedBefore(subject, sentence);
        int end = cited < 0 ? subject : cited;
        int start = nameStart(end, sentence);
        if (start == end) {
            return;
        }
        OutletPhrase phrase = new OutletPhrase(new TokenRange(start, end), candidates.articleBefore(start), null);
        if (cited < 0 && !citing(verb, sentence)) {
            boolean says = d.lower(verb).equals("said") || phrase.institution(d) || candidates.titled(phrase.name());
            if (!says && (OutletNameForms.form(d, start, end) || passesOn(phrase, verb))) {
                candidates.add(phrase.name(), true, null);
            } else if (!says && phrase.name().length() == 1) {
                candidates.doubt(phrase.name(), "reported");
            }
            return;
        }
        boolean firstName = Titles.firstName(d.word(start)) || Titles.title(d.lower(start));
        boolean person = firstName || RoleWords.roleWord(d, start);
        boolean said = d.lower(verb).equals("said");
        if (!person && !phrase.institution(d) && (!said || !phrase.person(d) && phrase.definite())) {
            candidates.add(phrase.name(), true, phrase.noun());
        }
    }

    /** "Roth had said that …, the Lantern reported.": a name that reports what somebody has said. */
    private boolean passesOn(OutletPhrase phrase, int verb) {
        int comma = phrase.name().start() - 2;
        int sentence = d.sentenceOf(verb);
        boolean trails = phrase.definite()
                && comma > d.sentenceStart(sentence)
                && d.word(comma).equals(",")
                && !d.tag(verb - 1).endsWith("S")
                && verb + 2 >= d.sentenceEnd(sentence);
        for (int i = d.sentenceStart(sentence); trails && i < comma; i++) {
            if (SAID.contains(d.lower(i)) && d.tag(i).startsWith("VB")) {
                return true;
            }
        }
        return false;
    }

    /** The first token of the name that ends before a token, "Voice of the Valley" included; the token for none. */
    private int nameStart(int end, int sentence) {
        int first = d.sentenceStart(sentence);
        int start = end;
        while (start > first && (inName(start - 1) || joins(start - 1, end))) {
            start--;
        }
        boolean of = start < end
                && start - 3 >= first
                && d.lower(start - 1).equals("the")
                && d.lower(start - 2).equals("of")
                && OutletNameForms.headOf(d.lower(start - 3))
                && inName(start - 3);
        return of ? start - 3 : start;
    }

    /** The comma behind "Northwire" in "Northwire, citing two pilots, reported"; -1 for other subjects. */
    private int citedBefore(int end, int sentence) {
        int first = d.sentenceStart(sentence);
        if (end - 1 <= first || !d.word(end - 1).equals(",")) {
            return -1;
        }
        for (int i = end - 2; i > Math.max(first, end - MAX_TOKENS_TO_CITING); i--) {
            if (d.word(i).equals(",")) {
                boolean reference =
                        d.lower(i + 1).equals("with") && d.lower(i + 2).equals("reference")
                                || d.lower(i + 1).equals("referring");
                return reference || CITING.contains(d.lower(i + 1)) ? i : -1;
            }
        }
        return -1;
    }

    /** Whether "and" stands inside a name that ends before a token: "the Vale and Fell Advertiser". */
    private boolean joins(int token, int end) {
        return d.lower(token).equals("and")
                && token > 0
                && end - token > 2
                && inName(token - 1)
                && OutletNameForms.mayEnd(d.lower(end - 1));
    }

    private boolean citing(int verb, int sentence) {
        int last = Math.min(d.sentenceEnd(sentence), verb + MAX_TOKENS_TO_CITING);
        for (int i = verb + 1; i < last; i++) {
            String word = d.lower(i);
            boolean reference = i + 1 < last
                    && d.lower(i + 1).equals("to")
                    && (word.equals("reference") || word.equals("referring"));
            boolean saying = i + 1 < last && word.equals("as") && d.tag(i + 1).equals("VBG");
            if (reference || saying || CITING.contains(word) && d.word(i - 1).equals(",")) {
                return true;
            }
        }
        return CITING.contains(d.lower(d.sentenceStart(sentence)));
    }

    private boolean inName(int token) {
        boolean number = Character.isDigit(d.word(token).charAt(0))
                && token > 0
                && Character.isUpperCase(d.word(token - 1).charAt(0));
        return Character.isUpperCase(d.word(token).charAt(0)) && !d.lower(token).equals("the")
                || number
                || d.word(token).equals("&")
                || NameSpans.inside(d.lower(token))
                        && token > 0
                        && Character.isUpperCase(d.word(token - 1).charAt(0));
    }
}
