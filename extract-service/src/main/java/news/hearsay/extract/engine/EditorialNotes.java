package news.hearsay.extract.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * Removes relations from sentences in which the outlet speaks of its own pages: corrections and clarifications, teasers
 * of other articles, and lines for subscribers. What a correction repeats is what the outlet takes back. A sentence
 * that starts within quotation marks is never such a note.
 */
final class EditorialNotes {

    /** Opens a note that takes the rest of the paragraph. */
    private static final Pattern LABEL =
            pattern("^[(\\[*•—–\\s-]*(corrections?( (and|&) clarifications?)?|clarifications?"
                    + "|erratum|retraction)\\s*"
                    + "(\\([^)]*\\)|,? [^:]{0,25}\\d[^:]{0,12})?\\s*[:|—–]");

    /** Opens a note that may be about anything; it is a correction if it is about the article. */
    private static final Pattern EDITORS_NOTE = pattern(
            "^[(\\[*•—–\\s-]*((editor|editors|publisher)['’]?s?['’]? note|note to (readers|editors))\\s*[:|—–]");

    private static final Pattern CORRECTING = pattern("\\b(we"
            + " (reported|wrote|stated|published|quoted|apologi[sz]e|regret)|correct(s|ed|ion)|clarif(y|ies|ied)|updated|amended|(earlier|previous)"
            + " version|errors?|mistakes?|incorrectly|wrongly|mistakenly|erroneously)\\b");

    private static final Pattern TEASER =
            pattern("^[>»*•—–\\s-]*((read|see|watch|listen|view)( more| also| next| now| on| here| this|"
                    + " too)?|(also|more) (on|from|in) [^:|.]{2,40}|related( \\w+)?|recommended( \\w+)?|trending("
                    + " now)?|most (read|popular)|further reading|don['’]t miss|you (may|might) also like|in"
                    + " (pictures|photos)|(photo |picture )?gallery|video|podcast)\\s*[:|»]");

    private static final String WRONGLY = "(incorrectly|wrongly|mistakenly|erroneously|inaccurately|falsely|misstated"
            + "|misidentified|misspelled|misspelt|misattributed|misquoted)";

    private static final String PAGE =
            "(article|story|piece|column|headline|page|post|interview|analysis|item|dispatch)";

    /** The outlet writes about a version of the article itself. */
    private static final Pattern SELF_REFERENCE = pattern("\\b(earlier|previous|prior|original|first|initial) (\\w+ )?"
            + "(version|edition|headline|caption|summary)s? of (the " + PAGE + "|(this|our) (" + PAGE + "|report))\\b"
            + "|\\bthis (" + PAGE + "|report) (was|has|is) (\\w+ ){0,3}(amended|corrected|updated|changed|edited"
            + "|revised|clarified|modified|retracted)\\b|^[(\\[\\s]*(an|the|our)"
            + " (earlier|previous|prior|original) (\\w+"
            + " )?(version|headline|caption|edition|alert|article|story|report)\\b(?! of"
            + " )[^.;]{0,30}\\b" + WRONGLY + "\\b"
            + "|^[(\\[\\s]*our ([\\w-]+ )?(article|story|report|headline)s?\\b.{0,80}\\b" + WRONGLY + "\\b"
            + "|^\\s*[(\\[]\\s*(corrects|corrected|corrections?|clarifies|refiles|recasts|fixes|removes)\\b"
            + "|\\bwe (apologi[sz]e for|regret) (the|this|any|our) (error|mistake|confusion|inaccuracy)");

    /** Of which every match of {@link #SELF_REFERENCE} contains one. */
    private static final List<String> SELF_REFERENCE_WORDS = List.of(
            "our ",
            "this ",
            "version",
            "edition",
            "headline",
            "caption",
            "summary",
            "earlier ",
            "previous ",
            "prior ",
            "original ",
            "(",
            "[",
            "we apologi",
            "we regret");

    /** Continues a note in the same paragraph. */
    private static final Pattern CONTINUATION =
            pattern("^(an|the|our) (earlier|previous|prior|original) (version|headline|caption|article|story|report)\\b"
                    + "|^(in fact|the (error|headline|caption|" + PAGE + ")|it (should|has|was)|we )\\b");

    /** Requests of the reader. */
    private static final Pattern REQUEST = pattern("^(sign up|subscribe|register|log in|click (here|on)|follow (us|our)"
            + "|download (our|the)|get (our|the) [^.]{0,40}(newsletter|app|alerts|briefing)|join (our|us)"
            + "|become a (member|subscriber|supporter)|support (our|independent)|tell us|write to us|contact us"
            + "|e-?mail us|call us|send us|let us know|share this|like us|enter your e-?mail)\\b");

    /** Terms that the reader accepts; the whole paragraph is about the outlet's services. */
    private static final Pattern CONSENT = pattern("\\bby [\\w-]+ing\\b[^.]{0,80}\\byou (\\w+ )?(confirm|agree|accept"
            + "|consent|acknowledge|declare|certify)\\b|\\bour (terms|privacy|cookies?)\\b");

    private static final Pattern SERVICE =
            pattern("\\bour ([\\w-]+ ){0,2}(newsletter|letter|app|podcast|bulletin)s?\\b");

    /** The patterns that match only at the start of a sentence. */
    private static final Set<Pattern> OPENING = Set.of(LABEL, EDITORS_NOTE, TEASER, CONTINUATION, REQUEST);

    private static final Set<String> JOINTS =
            Set.of(";", ":", "\u2013", "\u2014", "--", "while", "although", "though", "whereas");

    private enum Kind {
        NONE,
        NOTE,
        REQUEST
    }

    private final Document d;
    /** each sentence, and the same in lower case */
    private final String[] sentences;

    private final String[] lower;
    private final Kind[] kinds;

    private EditorialNotes(Document document) {
        d = document;
        sentences = new String[d.sentences()];
        lower = new String[d.sentences()];
        for (int s = 0; s < sentences.length; s++) {
            sentences[s] = d.slice(d.sentenceStart(s), d.sentenceEnd(s));
            lower[s] = sentences[s].toLowerCase(Locale.ROOT);
        }
        kinds = new Kind[d.sentences()];
        int start = 0;
        while (start < kinds.length) {
            int end = start + 1;
            while (end < kinds.length && d.paragraph(end) == d.paragraph(start)) {
                end++;
            }
            classify(start, end);
            start = end;
        }
    }

    /** The relations outside of editorial notes. */
    static List<FoundRelation> without(Document document, List<FoundRelation> relations) {
        if (relations.isEmpty()) {
            return relations;
        }
        EditorialNotes notes = new EditorialNotes(document);
        List<FoundRelation> kept = new ArrayList<>(relations);
        kept.removeIf(notes::contain);
        return kept;
    }

    private boolean contain(FoundRelation relation) {
        int sentence = d.sentenceOf(relation.cueHead());
        return switch (kinds[sentence]) {
            case NOTE -> !before(relation, sentence);
            // "Tell us the truth, the widow said" reports a request
            case REQUEST -> relation.content().getFirst().start() > d.sentenceStart(sentence);
            case NONE -> false;
        };
    }

    /**
     * Whether a relation is a clause of its own before the one in which the outlet speaks of its article: "The line
     * will pause, the minister said, and an earlier version of this article wrongly said otherwise."
     */
    private boolean before(FoundRelation relation, int sentence) {
        int start = d.sentenceStart(sentence);
        if (matches(LABEL, sentence) || matches(TEASER, sentence)) {
            return false;
        }
        Matcher reference = SELF_REFERENCE.matcher(sentences[sentence]);
        if (!reference.find()) {
            return false;
        }
        int token = start;
        while (d.start(token) < d.start(start) + reference.start()) {
            token++;
        }
        while (token > start && d.tag(token - 1).equals("DT")) {
            token--;
        }
        boolean joined = token > start + 1 && (d.tag(token - 1).equals("CC") || JOINTS.contains(d.lower(token - 1)));
        int end = Math.max(relation.cue().end(), relation.content().getLast().end());
        TokenRange source = relation.source();
        return joined && (source == null ? end : Math.max(end, source.end())) < token;
    }

    /** Classifies the sentences of one paragraph. */
    private void classify(int start, int end) {
        boolean isNote = matches(EDITORS_NOTE, start);
        boolean whole = matches(LABEL, start) || matches(TEASER, start);
        for (int s = start; s < end; s++) {
            whole |= mayConsent(s) && matches(CONSENT, s) || isNote && matches(CORRECTING, s);
        }
        for (int s = start; s < end; s++) {
            boolean continues = s > start && kinds[s - 1] == Kind.NOTE && matches(CONTINUATION, s);
            boolean refers = mayRefer(s) && matches(SELF_REFERENCE, s);
            if (whole || continues || matches(LABEL, s) || refers || serves(s)) {
                kinds[s] = Kind.NOTE;
            } else {
                kinds[s] = matches(REQUEST, s) ? Kind.REQUEST : Kind.NONE;
            }
        }
    }

    /** Whether a sentence has words that {@link #CONSENT} needs; few sentences are searched for it therefore. */
    private boolean mayConsent(int sentence) {
        String words = lower[sentence];
        return words.contains("our ") || words.contains("you ") && words.contains("by ");
    }

    /** Whether a sentence has words that {@link #SELF_REFERENCE} needs. */
    private boolean mayRefer(int sentence) {
        for (String word : SELF_REFERENCE_WORDS) {
            if (lower[sentence].contains(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean serves(int sentence) {
        return lower[sentence].contains("our ") && matches(SERVICE, sentence);
    }

    private boolean matches(Pattern pattern, int sentence) {
        if (d.quotation(d.sentenceStart(sentence)) >= 0) {
            return false;
        }
        Matcher matcher = pattern.matcher(sentences[sentence]);
        // a search would try a pattern for the start of a sentence at each character
        return OPENING.contains(pattern) ? matcher.lookingAt() : matcher.find();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
