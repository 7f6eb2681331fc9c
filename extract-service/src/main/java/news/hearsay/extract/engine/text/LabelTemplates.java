package news.hearsay.extract.engine.text;

/**
 * The ids of the feature templates in {@link LabelFeatures}. An id is part of every hash in the model file, so an
 * existing id never changes; a new template takes the next free one.
 */
final class LabelTemplates {

    static final int TAG_HEAD_TAG = 1;
    static final int FORM_HEAD_TAG = 2;
    static final int TAG_HEAD_FORM = 3;
    static final int FORM_HEAD_FORM = 4;
    static final int TAG_HEAD_TAG_DISTANCE = 5;
    static final int TAG_TRIGRAM_HEAD_TAG = 6;
    static final int LEFT_FORM_TAG_HEAD_TAG = 7;
    static final int LEFT_TAG_TAG_HEAD_TAG = 8;
    static final int RIGHT_TAG_TAG_HEAD_TAG = 9;
    static final int TAG_HEAD_TAG_GRANDPARENT_TAG = 10;
    static final int CLUSTER_HEAD_TAG = 11;
    static final int HEAD_CLUSTER_CLUSTER = 12;
    static final int SUFFIX_3_HEAD_TAG = 13;
    static final int OUTERMOST_TAG_HEAD_TAG = 14;
    static final int HEAD_LEFT_TAG_HEAD_RIGHT_TAG = 15;
    static final int HEAD_CLUSTER_TAG = 16;
    static final int SIBLING_TAG_TAG_HEAD_TAG = 17;
    static final int SIBLING_TAG_HEAD_FORM = 18;
    static final int HEAD_FORM_LEFT_FORM = 19;

    private LabelTemplates() {}
}
