package news.hearsay.extract.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.CreditLines;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Removes datelines ("BRUSSELS (AP) —") and credits ("Reporting by …") from sources and claims, and cuts ranges at
 * headlines: none of them is running text.
 */
final class Datelines {

    private final Document d;
    /** for each token whether it belongs to a dateline or a credit */
    private final boolean[] dateline;

    private Datelines(Document document) {
        this.d = document;
        this.dateline = new boolean[document.size()];
        for (CreditLines.Credit credit : CreditLines.in(document)) {
            Arrays.fill(dateline, credit.range().start(), credit.range().end(), true);
        }
    }

    /**
     * The relations without datelines. Where a headline separates the paragraphs of a relation, only those on the side
     * of the cue are kept. Relations without any content left are dropped.
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
                        && Objects.equals(source, relation.source())
                ? relation
                : new FoundRelation(relation.cueHead(), cue, source, content, relation.confidence());
    }

    private @Nullable TokenRange trim(TokenRange range, int cueHead) {
        TokenRange part = besideHeadlines(range, cueHead);
        int start = part.start();
        int end = part.end();
        while (start < end && dateline[start]) {
            start++;
        }
        int first = start;
        while (start < end && start > range.start() && unquotedPunctuation(start)) {
            start++;
        }
        while (end > start && dateline[end - 1]) {
            end--;
        }
        if (start < end) {
            return new TokenRange(start, end);
        }
        return first < end && !dateline[first] ? new TokenRange(first, end) : null;
    }

    /** The part of the range on the cue's side of the headlines in it. */
    private TokenRange besideHeadlines(TokenRange range, int cueHead) {
        int start = range.start();
        for (int i = range.start(); i + 1 < range.end(); i++) {
            int sentence = d.sentenceOf(i);
            boolean separated = d.sentenceOf(i + 1) != sentence
                    && d.paragraph(d.sentenceOf(i + 1)) != d.paragraph(sentence)
                    && headline(sentence);
            if (separated && cueHead <= i) {
                return new TokenRange(start, i + 1);
            }
            if (separated) {
                start = i + 1;
            }
        }
        return new TokenRange(start, range.end());
    }

    private boolean unquotedPunctuation(int token) {
        return !Character.isLetterOrDigit(d.word(token).charAt(0)) && d.quotation(token) < 0;
    }

    /** Whether a sentence at the end of a paragraph ends without a punctuation mark. */
    private boolean headline(int sentence) {
        String last = d.word(d.sentenceEnd(sentence) - 1);
        char c = last.charAt(last.length() - 1);
        return Character.isLetterOrDigit(c) && d.quotation(d.sentenceEnd(sentence) - 1) < 0;
    }
}
