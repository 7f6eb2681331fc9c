package news.hearsay.extract.engine.label;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.SpeakerNames;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Finds the labels of speakers in a document. */
final class Labels {

    private static final int MAX_LABEL_TOKENS = 14;
    private static final Set<String> QUESTIONS = Set.of("q", "q.", "question");
    private static final Set<String> ANSWERS = Set.of("a", "a.", "answer");
    private static final Set<String> HOSTS =
            Set.of("host", "moderator", "interviewer", "presenter", "anchor", "reporter", "we", "us", "me", "i");
    /** Words in capitals before a colon that are no speaker. */
    private static final Set<String> HEADINGS = Set.of(
            "advice",
            "analysis",
            "answer",
            "background",
            "breaking",
            "cons",
            "context",
            "correction",
            "explainer",
            "exclusive",
            "fact",
            "how",
            "key",
            "latest",
            "live",
            "more",
            "news",
            "next",
            "note",
            "opinion",
            "photo",
            "pros",
            "question",
            "quote",
            "read",
            "related",
            "result",
            "results",
            "review",
            "score",
            "sport",
            "sports",
            "summary",
            "tip",
            "traffic",
            "update",
            "updated",
            "verdict",
            "video",
            "warning",
            "watch",
            "weather",
            "what",
            "when",
            "where",
            "who",
            "why");

    private static final Set<String> STATEMENTS = Set.of(
            "statement",
            "message",
            "comment",
            "declaration",
            "remarks",
            "reply",
            "letter",
            "post",
            "tweet",
            "note",
            "response",
            "answer");
    private static final Set<String> BY = Set.of("by", "from", "of");
    private static final Set<String> SMALL =
            Set.of("of", "for", "the", "and", "de", "van", "von", "der", "da", "di", "al");
    private static final Pattern TIME =
            Pattern.compile("\\d{1,2}(?:[:.h]\\d{2})?(?:am|pm|h)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> AFTER_TIME = Set.of(
            "am", "pm", "a.m.", "p.m.", "gmt", "bst", "cet", "utc", "\u2014", "\u2013", "-", "--", "|", ",", ":");

    private final Document d;
    private final SpeakerNames names;
    private final List<SpeakerLabel> labels = new ArrayList<>();
    /** labels in capitals, which are speakers' if the document has some that are so for sure, or if they take turns */
    private final List<SpeakerLabel> likely = new ArrayList<>();
    /** first names and offices alone, which are speakers' if several people take turns */
    private final List<SpeakerLabel> bare = new ArrayList<>();

    private boolean asked;

    private Labels(Document document) {
        this.d = document;
        this.names = new SpeakerNames(document);
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

    /** The words of a label before any bracket. */
    private TokenRange name(int from, int mark) {
        int end = from;
        while (end < mark && !d.word(end).equals("(")) {
            end++;
        }
        return new TokenRange(from, Math.max(end, from + 1));
    }

    private void read(int sentence) {
        int start = d.sentenceStart(sentence);
        int end = paragraphEnd(sentence);
        int from = afterTime(start, end);
        int mark = mark(from, end);
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
            TokenRange speaker = speaker(from, mark);
            if (speaker != null) {
                labels.add(new SpeakerLabel(words, mark, speaker, turn));
            } else if (mark == from + 1 && names.bare(from)) {
                bare.add(new SpeakerLabel(words, mark, new TokenRange(from, mark), turn));
            } else if (names.capitals(name(from, mark)) && !HEADINGS.contains(first)) {
                likely.add(new SpeakerLabel(words, mark, name(from, mark), turn));
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

    /** "14:32 — Mayor Ines Roth: …" */
    private int afterTime(int start, int end) {
        if (!TIME.matcher(d.word(start)).matches()) {
            return start;
        }
        int i = start + 1;
        while (i < end - 1
                && (AFTER_TIME.contains(d.lower(i)) || TIME.matcher(d.word(i)).matches())) {
            i++;
        }
        boolean label =
                i < end && (i > start + 1 || Character.isUpperCase(d.word(i).charAt(0)));
        return label ? i : start;
    }

    /** The token of the label's mark; -1 if the paragraph does not begin with a label. */
    private int mark(int from, int end) {
        String first = d.lower(from);
        if (first.equals("q.") || first.equals("a.")) {
            return from;
        }
        if ((first.equals("q") || first.equals("a"))
                && from + 1 < end
                && (d.word(from + 1).equals(".") || d.word(from + 1).equals(":"))) {
            return from + 1;
        }
        int limit = Math.min(end, from + MAX_LABEL_TOKENS);
        boolean after = false;
        for (int i = from; i < limit; i++) {
            String word = d.word(i);
            if (word.equals(":")) {
                return i > from ? i : -1;
            }
            after |= word.equals(",");
            if (!labelWord(i, from)
                    && !(after && d.tag(i).startsWith("NN") || after && d.tag(i).startsWith("JJ"))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean labelWord(int token, int from) {
        String word = d.word(token);
        char c = word.charAt(0);
        return Character.isUpperCase(c)
                || c == '@'
                || ",()-.'\u2019".contains(word)
                || SMALL.contains(d.lower(token))
                || SpeakerNames.office(d.lower(token))
                || BY.contains(d.lower(token)) && token == from + 1 && STATEMENTS.contains(d.lower(from));
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

    /** The tokens that name the speaker of a label; null if the label names none. */
    private @Nullable TokenRange speaker(int from, int mark) {
        boolean heading = mark - from > 2 && STATEMENTS.contains(d.lower(from)) && BY.contains(d.lower(from + 1));
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
}
