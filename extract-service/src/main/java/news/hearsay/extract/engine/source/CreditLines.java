package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a text that are no running text and name where it comes from: datelines ("PARIS (Reuters) —"), credits
 * ("Reporting by Coastline News", "This article first appeared in the Daily Compass") and marks of agencies at the end
 * ("— dpa").
 */
public final class CreditLines {

    /** Paragraphs at the end of a text in which an agency's mark may stand. */
    private static final int LAST_PARAGRAPHS = 3;

    /**
     * A part of the text that is not running text.
     *
     * @param range its tokens
     * @param name the tokens that name an outlet or a person; null for none
     * @param dateline whether it is the dateline of a paragraph
     */
    public record Credit(TokenRange range, @Nullable TokenRange name, boolean dateline) {}

    private final Document d;
    private final DatelineForms datelines;
    private final CreditSentences sentences;
    private final AgencyMarks marks;
    private final List<Credit> credits = new ArrayList<>();

    private CreditLines(Document document) {
        CreditNames names = new CreditNames(document);
        this.d = document;
        this.datelines = new DatelineForms(document, names);
        this.sentences = new CreditSentences(document, names);
        this.marks = new AgencyMarks(document, names);
    }

    /** The parts of a document, in text order. */
    public static List<Credit> in(Document document) {
        CreditLines lines = new CreditLines(document);
        List<Integer> paragraphs = lines.paragraphs();
        for (int p = 0; p + 1 < paragraphs.size(); p++) {
            lines.read(paragraphs.get(p), paragraphs.get(p + 1), p + 1 + LAST_PARAGRAPHS >= paragraphs.size());
        }
        return lines.credits;
    }

    /** The first sentence of each paragraph, and the number of sentences. */
    private List<Integer> paragraphs() {
        List<Integer> starts = new ArrayList<>();
        for (int s = 0; s < d.sentences(); s++) {
            if (s == 0 || d.paragraph(s) != d.paragraph(s - 1)) {
                starts.add(s);
            }
        }
        starts.add(d.sentences());
        return starts;
    }

    private void read(int firstSentence, int endSentence, boolean last) {
        int start = d.sentenceStart(firstSentence);
        int end = d.sentenceEnd(endSentence - 1);
        int dateline = datelines.end(start);
        if (dateline > start) {
            credits.add(new Credit(new TokenRange(start, dateline), datelines.agency(start, dateline), true));
        }
        int mark = last ? marks.start(dateline, end) : end;
        for (int s = firstSentence; s < endSentence; s++) {
            int from = d.sentenceStart(s);
            TokenRange name = from >= dateline && from < mark ? sentences.name(from, d.sentenceEnd(s)) : null;
            if (name != null) {
                credits.add(new Credit(new TokenRange(from, d.sentenceEnd(s)), name, false));
            }
        }
        if (mark < end) {
            credits.add(new Credit(new TokenRange(mark, end), marks.name(mark, end), false));
        }
    }
}
