package news.hearsay.extract.engine;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is no running text out of sources and claims: datelines ("BRUSSELS (AP) —") and headlines, which a range
 * must not run over.
 */
final class Datelines {

    private static final int LONGEST = 14;

    private final Document d;
    /** whether a token belongs to a dateline */
    private final boolean[] dateline;

    private Datelines(Document document) {
        this.d = document;
        this.dateline = new boolean[document.size()];
        int paragraph = -1;
        for (int s = 0; s < d.sentences(); s++) {
            if (d.paragraph(s) != paragraph) {
                paragraph = d.paragraph(s);
                int start = d.sentenceStart(s);
                java.util.Arrays.fill(dateline, start, end(start), true);
            }
        }
    }

    /**
     * The relations without datelines, each kept to the paragraphs of its cue where a headline parts them; those that
     * then have no content are left out.
     */
    static List<FoundRelation> trim(Document document, List<FoundRelation> relations) {
        Datelines datelines = new Datelines(document);
        List<FoundRelation> trimmed = new ArrayList<>(relations.size());
        for (FoundRelation relation : relations) {
            FoundRelation kept = datelines.trim(relation);
            if (kept != null) {
                trimmed.add(kept);
            }
        }
        return trimmed;
    }

    private @Nullable FoundRelation trim(FoundRelation relation) {
        if (dateline[relation.cueHead()]) {
            return null;
        }
        List<TokenRange> content = new ArrayList<>();
        for (TokenRange range : relation.content()) {
            TokenRange kept = trim(range, relation.cueHead());
            if (kept != null) {
                content.add(kept);
            }
        }
        if (content.isEmpty()) {
            return null;
        }
        TokenRange source = relation.source() == null ? null : trim(relation.source(), relation.cueHead());
        TokenRange cue = trim(relation.cue(), relation.cueHead());
        if (cue == null || !cue.contains(relation.cueHead())) {
            cue = new TokenRange(relation.cueHead(), relation.cueHead() + 1);
        }
        return content.equals(relation.content())
                        && cue.equals(relation.cue())
                        && java.util.Objects.equals(source, relation.source())
                ? relation
                : new FoundRelation(relation.cueHead(), cue, source, content, relation.confidence());
    }

    private @Nullable TokenRange trim(TokenRange range, int cueHead) {
        int start = range.start();
        int end = range.end();
        for (int i = range.start(); i + 1 < range.end(); i++) {
            int sentence = d.sentenceOf(i);
            boolean parted = d.sentenceOf(i + 1) != sentence
                    && d.paragraph(d.sentenceOf(i + 1)) != d.paragraph(sentence)
                    && headline(sentence);
            if (parted && cueHead <= i) {
                end = i + 1;
                break;
            }
            if (parted) {
                start = i + 1;
            }
        }
        while (start < end && dateline[start]) {
            start++;
        }
        int first = start;
        while (start < end
                && start > range.start()
                && !Character.isLetterOrDigit(d.word(start).charAt(0))
                && d.quotation(start) < 0) {
            start++;
        }
        while (end > start && dateline[end - 1]) {
            end--;
        }
        return start < end
                ? new TokenRange(start, end)
                : first < end && !dateline[first] ? new TokenRange(first, end) : null;
    }

    /**
     * A sentence that ends its paragraph without a mark that ends sentences or quotations, or that announces what
     * follows.
     */
    private boolean headline(int sentence) {
        String last = d.word(d.sentenceEnd(sentence) - 1);
        char c = last.charAt(last.length() - 1);
        return Character.isLetterOrDigit(c) && d.quotation(d.sentenceEnd(sentence) - 1) < 0;
    }

    /** The token after the dateline that begins a paragraph; the first token where there is none. */
    private int end(int start) {
        if (!capitals(d.word(start)) && !d.tag(start).startsWith("NNP")) {
            return start;
        }
        boolean shouting = capitals(d.word(start));
        boolean bracket = false;
        int limit = Math.min(d.sentenceEnd(d.sentenceOf(start)), start + LONGEST);
        for (int i = start; i < limit; i++) {
            String word = d.word(i);
            if (dash(word)) {
                return i > start && (bracket || shouting) ? i + 1 : start;
            }
            bracket |= word.equals("(");
            boolean part = d.tag(i).startsWith("NNP")
                    || d.tag(i).equals("CD")
                    || capitals(word)
                    || ",().-/".contains(word)
                    || Character.isUpperCase(word.charAt(0))
                    || bracket && !d.tag(i).startsWith("VB")
                    || word.equals("and");
            if (!part) {
                return start;
            }
        }
        return start;
    }

    private static boolean dash(String word) {
        return word.equals("\u2014") || word.equals("\u2013") || word.equals("-") || word.equals("--");
    }

    private static boolean capitals(String word) {
        if (word.length() < 2) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return Character.isUpperCase(word.charAt(0));
    }
}
