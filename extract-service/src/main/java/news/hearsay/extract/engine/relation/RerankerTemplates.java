package news.hearsay.extract.engine.relation;

/**
 * The ids of the feature templates in {@link RerankerFeatures}. An id is part of every hash in the model file, so an
 * existing id never changes; a new template takes a free one.
 *
 * <p>FORM, TAG, LABEL and CLUSTER are those of the cue's head; FIRST is the first token of the content.
 */
final class RerankerTemplates {

    static final int BIAS = 1;
    static final int CUE_SCORE = 2;
    static final int MARGIN = 3;
    static final int CUE_SCORE_MARGIN = 4;
    static final int CUE_SCORE_FORM = 5;
    static final int CUE_SCORE_HAS_SOURCE = 6;
    static final int MARGIN_HAS_SOURCE_LENGTH = 7;

    static final int LENGTH_QUOTED_SIDE = 8;
    static final int FORM_LENGTH = 9;
    static final int FORM_SOURCE_CLASS = 10;
    static final int CLUSTER_SOURCE_CLASS = 11;
    static final int SOURCE_CLASS_CUE_SCORE = 12;
    static final int FORM_SIDES_PIECES = 13;
    static final int TAG_LABEL_SIDES = 14;
    static final int FIRST_TAG_FORM = 15;
    static final int FIRST_TAG_TAG_SIDE = 16;
    static final int FIRST_FORM_CLUSTER = 17;
    static final int SOURCE_LENGTH_TAG = 18;
    static final int CUE_LENGTH_FORM = 19;
    static final int QUOTED_FORM_SIDE = 20;
    static final int CUE_QUOTED_FORM = 21;
    static final int CUE_QUOTED_CUE_SCORE = 22;
    static final int CLUSTER_LENGTH_QUOTED = 23;
    static final int SOURCE_FORM_CUE_LIKELY = 24;
    static final int SOURCE_CLUSTER_FORM = 25;

    static final int SPEAKER_ROUTE = 26;
    static final int SPEAKER_CUE_SCORE = 27;
    static final int SPEAKER_FORM = 28;
    static final int SPEAKER_MARGIN = 29;
    static final int SPEAKER_LABEL_MARGIN = 30;

    static final int SAME_CONTENT_CUE_SCORE = 40;
    static final int ENCLOSED_CUE_SCORE = 41;
    static final int ENCLOSING_CUE_SCORE = 42;
    static final int RIVALS = 43;

    private RerankerTemplates() {}
}
