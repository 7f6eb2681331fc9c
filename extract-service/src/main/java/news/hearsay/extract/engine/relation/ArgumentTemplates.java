package news.hearsay.extract.engine.relation;

/**
 * The ids of the feature templates in {@link ArgumentFeatures}. An id is part of every hash in the model file, so an
 * existing id never changes; a new template takes the next free one.
 *
 * <p>PATH is the way from the token to the cue in the parse, BRANCH the token on that way directly below the path's
 * topmost token (the apex), EDGE whether the token begins, ends or heads that branch.
 */
final class ArgumentTemplates {

    static final int DISTANCE = 1;
    static final int PATH_CUE_TAG = 2;
    static final int PATH_CUE_FORM = 3;
    static final int PATH_CUE_CLUSTER = 4;
    static final int PATH_HASH = 5;
    static final int PATH_HASH_CUE_FORM = 6;
    static final int PATH_HASH_EDGE_CUE_TAG = 7;
    static final int PATH_EDGE = 8;
    static final int PATH_EDGE_CUE_FORM = 9;
    static final int PATH_EDGE_CUE_CLUSTER = 10;

    static final int QUOTATION = 11;
    static final int QUOTATION_CUE_FORM = 12;
    static final int QUOTATION_CUE_CLUSTER = 13;
    static final int QUOTATION_PATH = 14;

    static final int TAG_NEXT_TO_CUE = 15;
    static final int FORM_NEXT_TO_CUE = 16;
    static final int FORM_PATH = 17;
    static final int TAG_TRIGRAM = 18;
    static final int PREVIOUS_FORM_PATH = 19;
    static final int NEXT_FORM_PATH = 20;
    static final int CLUSTER_PATH = 21;
    static final int TAG_EDGE_PATH = 22;
    static final int CUE_FORM_DISTANCE = 23;
    static final int CUE_FORM_FORM = 24;

    static final int BRANCH_TAG_PATH = 25;
    static final int BRANCH_FORM = 26;
    static final int BRANCH_CLUSTER_CUE_CLUSTER = 27;
    static final int PATH_LENGTHS = 28;

    static final int NOUN_CLASS_PATH = 29;
    static final int NOUN_CLASS_DISTANCE = 30;
    static final int ENTITY_BIGRAM = 31;
    static final int PREVIOUS_TAG_PATH = 32;
    static final int NEXT_TAG_PATH = 33;
    static final int LABEL_TAG_EDGE = 34;

    static final int BETWEEN_TAG = 35;
    static final int PARAGRAPH = 36;
    static final int SENTENCE_EDGE = 37;
    static final int CUE_FORM_LABEL_EDGE = 38;
    static final int PATH_HASH_TAG_EDGE = 39;
    static final int CUE_FORM_TAG_DISTANCE = 40;

    static final int OFFSET_FORM_CUE_FORM = 41;
    static final int OFFSET_TAG_CUE_FORM = 42;
    static final int OFFSET_TAG_LABEL_CUE_TAG = 43;
    static final int OFFSET_FORM_CUE_CLUSTER = 44;

    static final int APEX_FORM = 45;
    static final int DESCENT_CUE_FORM = 46;
    static final int DESCENT_EDGE = 47;
    static final int HEAD_FORM = 48;
    static final int HEAD_TAG = 49;
    static final int SUBTREE_SIZE = 50;

    static final int SPEAKER_ROUTE = 51;
    static final int SPEAKER_CUE_FORM = 52;
    static final int SPEAKER_ROUTE_CUE_CLUSTER = 53;
    static final int SPEAKER_TAG_LABEL = 54;
    static final int SPEAKER_NOUN_CLASS = 55;
    static final int SPEAKER_ROUTE_TAG = 56;
    static final int SPEAKER_FORM = 57;
    static final int SPEAKER_TAG_TRIGRAM = 58;

    static final int BETWEEN_CUE_FORM = 59;
    static final int BETWEEN_PREVIOUS_TAG_CUE_CLUSTER = 60;

    private ArgumentTemplates() {}
}
