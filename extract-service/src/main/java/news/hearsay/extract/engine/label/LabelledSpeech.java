package news.hearsay.extract.engine.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.SpeakerNames;
import news.hearsay.extract.engine.text.Dashes;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * Adds the claims whose speakers only layout tells: each statement of a labelled turn ("SENATOR PIA BRANDT: …"), and
 * quotations that a dash and a name follow. The mark is the cue. A question, and the turn of a host, is nobody's claim.
 */
public final class LabelledSpeech {

    /** A label is more reliable than a trained guess. */
    private static final double CONFIDENCE = 0.9;

    private static final int MIN_CLAIM_TOKENS = 3;
    private static final int MAX_CREDIT_TOKENS = 14;
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private final Document d;
    private final List<SpeakerLabel> labels;
    private final List<FoundRelation> added = new ArrayList<>();
    /** tokens of labels, and of quotations that layout attributes */
    private final boolean[] attributed;
    /** tokens of turns that are nobody's claim */
    private final boolean[] nobody;

    private LabelledSpeech(Document document) {
        this.d = document;
        this.labels = Labels.of(document);
        this.attributed = new boolean[document.size()];
        this.nobody = new boolean[document.size()];
    }

    /** The relations with those that layout tells, and without those that mistake a label for running text. */
    public static List<FoundRelation> complete(Document document, List<FoundRelation> relations) {
        LabelledSpeech speech = new LabelledSpeech(document);
        speech.labels.forEach(speech::turn);
        speech.credits();
        List<FoundRelation> complete = new ArrayList<>(speech.added);
        for (FoundRelation relation : relations) {
            if (!speech.mistaken(relation)) {
                complete.add(relation);
            }
        }
        return complete;
    }

    private void turn(SpeakerLabel label) {
        mark(label.words());
        TokenRange speaker = label.speaker();
        TokenRange turn = label.turn();
        if (speaker == null) {
            Arrays.fill(nobody, turn.start(), turn.end(), true);
            return;
        }
        for (int s = d.sentenceOf(turn.start()); s < d.sentences() && d.sentenceStart(s) < turn.end(); s++) {
            TokenRange claim = claim(Math.max(turn.start(), d.sentenceStart(s)), d.sentenceEnd(s));
            if (claim != null) {
                added.add(relation(label.mark(), speaker, claim));
            }
        }
    }

    private static FoundRelation relation(int mark, TokenRange speaker, TokenRange claim) {
        return new FoundRelation(mark, new TokenRange(mark, mark + 1), speaker, List.of(claim), CONFIDENCE);
    }

    /** The claim in a sentence of a turn, without its full stop; null if the sentence asserts nothing. */
    private @Nullable TokenRange claim(int from, int to) {
        int end = to;
        while (end > from && (d.tag(end - 1).equals(".") || d.quotationMark(end - 1))) {
            if (d.word(end - 1).equals("?")) {
                return null;
            }
            end--;
        }
        int start = from;
        while (start < end && d.quotationMark(start)) {
            start++;
        }
        boolean subject = false;
        for (int i = start; i < end; i++) {
            if (subject && FINITE.contains(d.tag(i))) {
                return end - start >= MIN_CLAIM_TOKENS ? new TokenRange(start, end) : null;
            }
            String tag = d.tag(i);
            subject |= tag.startsWith("NN")
                    || tag.equals("PRP")
                    || tag.equals("DT")
                    || tag.equals("EX")
                    || tag.equals("CD");
        }
        return null;
    }

    /** Adds quotations that make up a paragraph and are followed by a dash and a name. */
    private void credits() {
        List<Quotation> quotations = d.quotations();
        SpeakerNames names = new SpeakerNames(d);
        for (Quotation quotation : quotations) {
            int first = d.sentenceStart(d.sentenceOf(quotation.start()));
            boolean begins = quotation.start() == first && beginsParagraph(d.sentenceOf(first));
            int dash = quotation.end();
            if (!begins || !quotation.closed() || dash + 1 >= d.size() || !Dashes.at(d, dash)) {
                continue;
            }
            int end = creditEnd(dash + 1);
            if (end <= dash + 1 || end - dash > MAX_CREDIT_TOKENS) {
                continue;
            }
            TokenRange credit = new TokenRange(dash + 1, end);
            if (names.credited(credit)) {
                TokenRange claim = new TokenRange(quotation.start(), quotation.end());
                mark(claim);
                mark(new TokenRange(dash, end));
                added.add(relation(dash, credit, claim));
            }
        }
    }

    private boolean beginsParagraph(int sentence) {
        return sentence == 0 || d.paragraph(sentence - 1) != d.paragraph(sentence);
    }

    /** The token after the credit that begins here and fills its line; -1 where more follows. */
    private int creditEnd(int from) {
        int sentence = d.sentenceOf(from);
        int end = d.sentenceEnd(sentence);
        boolean last = sentence + 1 >= d.sentences() || d.paragraph(sentence + 1) != d.paragraph(sentence);
        while (end > from && d.tag(end - 1).equals(".") && d.word(end - 1).length() == 1) {
            end--;
        }
        for (int i = from; i < end; i++) {
            if (FINITE.contains(d.tag(i))) {
                return -1;
            }
        }
        return last ? end : -1;
    }

    private void mark(TokenRange range) {
        Arrays.fill(attributed, range.start(), range.end(), true);
    }

    /** Whether a relation takes a label for running text, or attributes what layout attributes. */
    private boolean mistaken(FoundRelation relation) {
        TokenRange source = relation.source();
        if (attributed[relation.cueHead()] || source != null && any(source) || asLabel(relation)) {
            return true;
        }
        for (TokenRange range : relation.content()) {
            boolean inside = attributed[range.start()] && attributed[relation.cueHead()];
            if (!inside && any(range)) {
                return true;
            }
        }
        return nobody[relation.cueHead()];
    }

    /** Whether a relation takes a time, or whoever asks a question, for the speaker before a colon. */
    private boolean asLabel(FoundRelation relation) {
        TokenRange source = relation.source();
        if (source == null || !d.word(relation.cueHead()).equals(":")) {
            return false;
        }
        TokenRange claim = relation.content().getLast();
        boolean question = d.word(claim.end() - 1).equals("?")
                || claim.end() < d.size() && d.word(claim.end()).equals("?");
        return question || Character.isDigit(d.word(source.start()).charAt(0));
    }

    private boolean any(TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (attributed[i]) {
                return true;
            }
        }
        return false;
    }
}
