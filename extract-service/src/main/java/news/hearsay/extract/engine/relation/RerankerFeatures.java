package news.hearsay.extract.engine.relation;

import static news.hearsay.extract.engine.relation.RerankerTemplates.*;

import java.util.List;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Features that predict whether a candidate relation is right: the scores of its cue and of its arguments, what they
 * look like, and its rivals. The order of the features is part of what makes training reproducible.
 */
final class RerankerFeatures {

    /** Candidates before and after this one that may be its rivals. */
    private static final int MAX_RIVALS_PER_SIDE = 12;
    /** The cue score from which a candidate counts as enclosing or enclosed. */
    private static final float MIN_RIVAL_CUE_SCORE = -0.5f;

    private final Document d;
    private final List<Candidate> candidates;
    private final int index;
    private final Candidate candidate;
    private final int head;
    private final int form;
    private final int cluster;
    private final int cueScore;
    private final int margin;
    private final TokenRange first;
    private final @Nullable TokenRange source;
    private final int length;
    private final int contentSide;
    /** 1 if the content begins inside a quotation, 2 if it only ends there in its first piece, else 0 */
    private final int quoted;

    private RerankerFeatures(Document document, List<Candidate> candidates, int index) {
        this.d = document;
        this.candidates = candidates;
        this.index = index;
        this.candidate = candidates.get(index);
        this.head = candidate.cueHead();
        this.form = d.form(head);
        this.cluster = d.cluster(head, 10);
        this.cueScore = bucket(candidate.cueScore(), 0.4f);
        this.margin = bucket(candidate.margin(), 0.5f);
        this.first = candidate.content().getFirst();
        this.source = candidate.source();
        this.length = lengthClass(tokens(candidate));
        this.contentSide = first.start() < head ? 1 : 2;
        this.quoted = d.quotation(first.start()) >= 0 ? 1 : d.quotation(first.end() - 1) >= 0 ? 2 : 0;
    }

    /** Replaces the contents of {@code f} by the features of the candidate at an index. */
    static void collect(Document d, List<Candidate> candidates, int index, Features f) {
        f.clear();
        RerankerFeatures features = new RerankerFeatures(d, candidates, index);
        features.scoreFeatures(f);
        features.argumentFeatures(f);
        features.speakerFeatures(f);
        features.rivalFeatures(f);
    }

    private void scoreFeatures(Features f) {
        int hasSource = source == null ? 0 : 1;
        f.add(BIAS);
        f.add(CUE_SCORE, cueScore);
        f.add(MARGIN, margin);
        f.add(CUE_SCORE_MARGIN, cueScore, margin);
        f.add(CUE_SCORE_FORM, cueScore, form);
        f.add(CUE_SCORE_HAS_SOURCE, cueScore, hasSource);
        f.add(MARGIN_HAS_SOURCE_LENGTH, margin, hasSource, length);
    }

    private void argumentFeatures(Features f) {
        int sourceHead = source == null ? -1 : head(d, source);
        int sourceClass = sourceHead < 0 ? -1 : NounClass.of(d, sourceHead);
        int sourceSide = source == null ? 0 : source.start() < head ? 1 : 2;
        int firstTag = d.tagNumber(first.start());
        int cueQuoted = d.quotation(head) >= 0 ? 1 : 0;
        f.add(LENGTH_QUOTED_SIDE, length, quoted, contentSide);
        f.add(FORM_LENGTH, form, length);
        f.add(FORM_SOURCE_CLASS, form, sourceClass);
        f.add(CLUSTER_SOURCE_CLASS, cluster, sourceClass);
        f.add(SOURCE_CLASS_CUE_SCORE, sourceClass, cueScore);
        f.add(
                FORM_SIDES_PIECES,
                form,
                sourceSide,
                contentSide,
                candidate.content().size());
        f.add(TAG_LABEL_SIDES, d.tagNumber(head), d.labelNumber(head), sourceSide, contentSide);
        f.add(FIRST_TAG_FORM, firstTag, form);
        f.add(FIRST_TAG_TAG_SIDE, firstTag, d.tagNumber(head), contentSide);
        f.add(FIRST_FORM_CLUSTER, d.form(first.start()), cluster);
        f.add(
                SOURCE_LENGTH_TAG,
                source == null ? 0 : Math.min(6, source.length()),
                sourceHead < 0 ? -1 : d.tagNumber(sourceHead));
        f.add(CUE_LENGTH_FORM, Math.min(4, candidate.cue().length()), form);
        f.add(QUOTED_FORM_SIDE, quoted, form, contentSide);
        f.add(CUE_QUOTED_FORM, cueQuoted, form);
        f.add(CUE_QUOTED_CUE_SCORE, cueQuoted, cueScore);
        f.add(CLUSTER_LENGTH_QUOTED, cluster, length, quoted);
        f.add(SOURCE_FORM_CUE_LIKELY, sourceHead < 0 ? 0 : d.form(sourceHead), cueScore > 0 ? 1 : 0);
        f.add(SOURCE_CLUSTER_FORM, sourceHead < 0 ? 0 : d.cluster(sourceHead, 10), form);
    }

    private void speakerFeatures(Features f) {
        Speaker speaker = Speaker.of(d, head);
        int agreement = agreement(speaker);
        f.add(SPEAKER_ROUTE, agreement, speaker.route());
        f.add(SPEAKER_CUE_SCORE, agreement, cueScore);
        f.add(SPEAKER_FORM, agreement, form);
        f.add(SPEAKER_MARGIN, agreement, margin);
        f.add(SPEAKER_LABEL_MARGIN, d.labelNumber(head), agreement, margin);
    }

    /** 0 the parse suggests no speaker; the source 1 is missing, 2 contains the speaker, 3 does not. */
    private int agreement(Speaker speaker) {
        if (speaker.token() < 0) {
            return 0;
        }
        if (source == null) {
            return 1;
        }
        return source.contains(speaker.token()) ? 2 : 3;
    }

    /** Other candidates that claim the same content, enclose this one, or lie inside it. */
    private void rivalFeatures(Features f) {
        int same = 0;
        int enclosed = 0;
        int enclosing = 0;
        int last = Math.min(candidates.size() - 1, index + MAX_RIVALS_PER_SIDE);
        for (int i = Math.max(0, index - MAX_RIVALS_PER_SIDE); i <= last; i++) {
            if (i == index) {
                continue;
            }
            Candidate other = candidates.get(i);
            boolean stronger = other.cueScore() > candidate.cueScore();
            if (overlap(candidate, other) > 0.5) {
                same = Math.max(same, stronger ? 2 : 1);
            }
            if (other.cueScore() > MIN_RIVAL_CUE_SCORE) {
                enclosed |= other.contentContains(candidate.cueHead()) ? 1 : 0;
                enclosing |= candidate.contentContains(other.cueHead()) ? 1 : 0;
            }
        }
        f.add(SAME_CONTENT_CUE_SCORE, same, cueScore);
        f.add(ENCLOSED_CUE_SCORE, enclosed, cueScore);
        f.add(ENCLOSING_CUE_SCORE, enclosing, cueScore);
        f.add(RIVALS, same, enclosed, enclosing);
    }

    /** Dice's coefficient of two contents, by tokens. */
    private static double overlap(Candidate a, Candidate b) {
        int shared = 0;
        for (TokenRange x : a.content()) {
            for (TokenRange y : b.content()) {
                shared += Math.max(0, Math.min(x.end(), y.end()) - Math.max(x.start(), y.start()));
            }
        }
        return 2.0 * shared / (tokens(a) + tokens(b));
    }

    private static int tokens(Candidate candidate) {
        int tokens = 0;
        for (TokenRange range : candidate.content()) {
            tokens += range.length();
        }
        return tokens;
    }

    private static int lengthClass(int tokens) {
        return tokens <= 3 ? tokens : tokens <= 6 ? 4 : tokens <= 12 ? 5 : tokens <= 25 ? 6 : 7;
    }

    /** The token of a range that governs the others. */
    private static int head(Document d, TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            int governor = d.head(i);
            boolean top = governor < 0 || !range.contains(governor);
            if (top && !d.label(i).equals("punct") && !d.label(i).equals("det")) {
                return i;
            }
        }
        return range.end() - 1;
    }

    private static int bucket(float value, float width) {
        return Math.clamp((int) Math.floor(value / width), -20, 20);
    }
}
