package news.hearsay.extract.engine.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.SpeakerNames;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the labels of speakers in a document: "SENATOR PIA BRANDT:", "A." after a "Q.", "Message from Bishop Aron
 * Vale:".
 */
final class Labels {

    private static final Set<String> QUESTIONS = Set.of("q", "q.", "question");
    private static final Set<String> ANSWERS = Set.of("a", "a.", "answer");
    private static final Set<String> HOSTS =
            Set.of("host", "moderator", "interviewer", "presenter", "anchor", "reporter", "we", "us", "me", "i");

    private final Document d;
    private final SpeakerNames names;
    private final LabelMarks marks;
    private final LabelSpeakers speakers;

    private final List<SpeakerLabel> labels = new ArrayList<>();

    /** labels in capitals, which are speakers' if the document has some that are so for sure, or if they take turns */
    private final List<SpeakerLabel> likely = new ArrayList<>();

    /** first names and offices alone, which are speakers' if several people take turns */
    private final List<SpeakerLabel> bare = new ArrayList<>();

    private boolean asked;

    private Labels(Document document) {
        this.d = document;
        this.names = new SpeakerNames(document);
        this.marks = new LabelMarks(document);
        this.speakers = new LabelSpeakers(document, names);
    }

    /** The labels in text order. */
    static List<SpeakerLabel> of(Document document) {
        Labels labels = new Labels(document);
        for (int s = 0; s < document.sentences(); s++) {
            boolean begins = s == 0 || document.paragraph(s) != document.paragraph(s - 1);
            if (begins && document.prose(s)) {
                labels.read(s);
            }
        }
        if (labels.turns()) {
            labels.labels.addAll(labels.bare);
        }
        if (labels.labels.stream().anyMatch(label -> label.speaker() != null)) {
            labels.labels.addAll(labels.likely);
        } else {
            labels.addAlternating();
        }
        return labels.labels;
    }

    /** Adds labels in capitals if one of them returns after another: "BRANDT: … FINK: … BRANDT: …". */
    private void addAlternating() {
        Set<String> seen = new HashSet<>();
        boolean returns = false;
        String last = "";
        for (SpeakerLabel label : likely) {
            String words = d.slice(label.words().start(), label.mark());
            returns |= !seen.add(words) && !words.equals(last);
            last = words;
        }
        if (returns) {
            labels.addAll(likely);
        }
    }

    /** Whether labels of different words alternate, of which one at least is a first name or office alone. */
    private boolean turns() {
        Set<String> speakers = new HashSet<>();
        for (SpeakerLabel label : bare) {
            speakers.add(d.lower(label.mark() - 1));
        }
        for (SpeakerLabel label : labels) {
            speakers.add(d.lower(label.mark() - 1));
        }
        for (SpeakerLabel label : likely) {
            speakers.add(d.lower(label.mark() - 1));
        }
        return !bare.isEmpty() && speakers.size() > 1;
    }

    private void read(int sentence) {
        int start = d.sentenceStart(sentence);
        int end = paragraphEnd(sentence);
        int from = marks.afterTime(start, end);
        int mark = marks.of(from, end);
        if (mark < 0) {
            return;
        }
        TokenRange turn = turn(mark + 1, end, sentence);
        if (turn == null) {
            return;
        }
        String first = d.lower(from);
        TokenRange words = new TokenRange(start, mark + 1);
        if (QUESTIONS.contains(first) && mark - from <= 1) {
            asked = true;
            labels.add(new SpeakerLabel(words, mark, null, turn));
        } else if (ANSWERS.contains(first) && mark - from <= 1) {
            TokenRange answerer = asked ? names.only(start) : null;
            if (asked) {
                labels.add(new SpeakerLabel(words, mark, answerer, turn));
            }
        } else if (HOSTS.contains(first) && mark == from + 1) {
            labels.add(new SpeakerLabel(words, mark, null, turn));
        } else {
            TokenRange speaker = speakers.of(from, mark);
            if (speaker != null) {
                labels.add(new SpeakerLabel(words, mark, speaker, turn));
            } else if (mark == from + 1 && names.bare(from)) {
                bare.add(new SpeakerLabel(words, mark, new TokenRange(from, mark), turn));
            } else {
                TokenRange capitals = speakers.inCapitals(from, mark);
                if (capitals != null) {
                    likely.add(new SpeakerLabel(words, mark, capitals, turn));
                }
            }
        }
    }

    private int paragraphEnd(int sentence) {
        int last = sentence;
        while (last + 1 < d.sentences() && d.paragraph(last + 1) == d.paragraph(sentence)) {
            last++;
        }
        return d.sentenceEnd(last);
    }

    /** The words of the turn: the rest of the paragraph, or the next paragraph where the label stands alone. */
    private @Nullable TokenRange turn(int from, int end, int sentence) {
        if (from < end) {
            return new TokenRange(from, end);
        }
        int next = sentence;
        while (next < d.sentences() && d.sentenceStart(next) < end) {
            next++;
        }
        return next < d.sentences() ? new TokenRange(d.sentenceStart(next), paragraphEnd(next)) : null;
    }
}
