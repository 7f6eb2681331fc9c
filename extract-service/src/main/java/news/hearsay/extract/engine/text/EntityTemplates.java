package news.hearsay.extract.engine.text;

/**
 * The ids of the feature templates of {@link EntityTagger}. An id is part of every hash in the model file, so an
 * existing id never changes; a new template takes the next free one. ENTITY is the type that was predicted for an
 * earlier token.
 */
final class EntityTemplates {

    static final int PREVIOUS_ENTITY = 1;
    static final int FORM_PREVIOUS_ENTITY = 2;
    static final int CASED_FORM = 3;
    static final int SHAPE_PREVIOUS_ENTITY = 4;
    static final int TAG_PREVIOUS_ENTITY = 5;
    static final int SUFFIX_3_TAG = 6;
    static final int CLUSTER_PREVIOUS_ENTITY = 7;
    static final int CLUSTER_6_PREVIOUS_ENTITY = 8;
    static final int CLUSTER_10_TAG = 9;
    static final int PREVIOUS_FORM_PREVIOUS_ENTITY = 10;
    static final int NEXT_FORM_PREVIOUS_ENTITY = 11;
    static final int PREVIOUS_FORM_FORM = 12;
    static final int FORM_NEXT_FORM = 13;
    static final int TAG_TRIGRAM = 14;
    static final int PREVIOUS_CLUSTER_8_TAG = 15;
    static final int NEXT_CLUSTER_8_TAG = 16;
    static final int SECOND_NEXT_FORM_TAG = 17;
    static final int SECOND_PREVIOUS_FORM_TAG = 18;
    static final int PREVIOUS_TWO_ENTITIES = 19;
    static final int NEXT_CLUSTER_NEXT_TAG = 20;
    static final int PREVIOUS_CLUSTER_PREVIOUS_TAG = 21;
    static final int SUFFIX_4 = 22;
    static final int PREFIX_3 = 23;
    static final int SENTENCE_START_SHAPE_PREVIOUS_ENTITY = 24;
    static final int NEXT_SHAPE_SHAPE_PREVIOUS_ENTITY = 25;

    private EntityTemplates() {}
}
