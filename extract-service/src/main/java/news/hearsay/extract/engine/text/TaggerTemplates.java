package news.hearsay.extract.engine.text;

/**
 * The ids of the feature templates of {@link Tagger}. An id is part of every hash in the model file, so an existing id
 * never changes; a new template takes the next free one.
 */
final class TaggerTemplates {

    static final int BIAS = 1;
    static final int FORM = 2;
    static final int CASED_FORM = 3;
    static final int SHAPE_SENTENCE_START = 4;
    static final int SUFFIX_1_SHAPE = 5;
    static final int SUFFIX_2 = 6;
    static final int SUFFIX_3 = 7;
    static final int SUFFIX_4 = 8;
    static final int PREFIX_3 = 9;
    static final int PREVIOUS_TAG = 10;
    static final int PREVIOUS_TWO_TAGS = 11;
    static final int FORM_PREVIOUS_TAG = 12;
    static final int PREVIOUS_FORM = 13;
    static final int NEXT_FORM = 14;
    static final int PREVIOUS_FORM_FORM = 15;
    static final int FORM_NEXT_FORM = 16;
    static final int SECOND_NEXT_FORM = 17;
    static final int SECOND_PREVIOUS_FORM = 18;
    static final int CLUSTER = 19;
    static final int CLUSTER_8_PREVIOUS_TAG = 20;
    static final int NEXT_CLUSTER_8_PREVIOUS_TAG = 21;
    static final int NEXT_CLUSTER = 22;
    static final int PREVIOUS_CLUSTER = 23;
    static final int SUFFIX_3_PREVIOUS_TAG = 24;
    static final int NEXT_SUFFIX_3_PREVIOUS_TAG = 25;
    static final int NEXT_SHAPE_SHAPE = 26;
    static final int PREVIOUS_SHAPE_SHAPE = 27;

    private TaggerTemplates() {}
}
