package news.hearsay.extract.engine.relation;

/**
 * The ids of the feature templates in {@link CueFeatures}. An id is part of every hash in the model file, so an
 * existing id never changes; a new template takes a free one.
 *
 * <p>FORM, TAG, LABEL and CLUSTER without a qualifier are those of the token itself; CHILD is a dependent of it.
 */
final class CueTemplates {

    static final int BIAS = 1;
    static final int FORM = 2;
    static final int FORM_TAG = 3;
    static final int TAG_LABEL = 4;
    static final int FORM_LABEL = 5;
    static final int CLUSTER_20 = 6;
    static final int CLUSTER_10_TAG = 7;
    static final int CLUSTER_6_TAG = 8;
    static final int FORM_HEAD_FORM = 9;
    static final int FORM_HEAD_TAG_LABEL = 10;
    static final int FORM_QUOTATION = 11;
    static final int QUOTATION_TAG = 12;

    static final int FORM_NEXT_FORM = 13;
    static final int FORM_PREVIOUS_FORM = 14;
    static final int NEXT_FORM = 15;
    static final int PREVIOUS_FORM = 16;
    static final int PREVIOUS_TWO_FORMS = 17;
    static final int NEXT_TWO_FORMS = 18;
    static final int TAG_TRIGRAM = 19;
    static final int FORM_NEXT_TAG = 20;
    static final int FORM_PREVIOUS_TAG = 21;
    static final int CLUSTER_NEXT_FORM = 22;
    static final int PREVIOUS_TWO_TAGS = 23;
    static final int NEXT_TWO_TAGS = 24;

    static final int FORM_CHILD_LABEL = 30;
    static final int CLUSTER_CHILD_LABEL = 31;
    static final int CHILD_LABEL_FORM = 32;
    static final int FORM_CHILD_LABEL_FORM = 33;
    static final int TAG_CHILD_LABEL_TAG = 34;

    static final int FORM_SUBJECT_CLASS = 35;
    static final int CLUSTER_SUBJECT_CLASS = 36;
    static final int FORM_SUBJECT_CLUSTER = 37;
    static final int CLUSTER_SUBJECT_CLUSTER = 38;

    static final int FORM_CLAUSE_MARK = 39;
    static final int CLUSTER_CLAUSE_MARK = 40;
    static final int CLAUSE_CLUSTER = 41;
    static final int FORM_CLAUSE_QUOTED = 42;

    static final int FORM_OBJECT_CLUSTER = 43;
    static final int CLUSTER_OBJECT_CLUSTER = 44;
    static final int FORM_OBJECT_CHILD_CLUSTER = 45;
    static final int FORM_OBJECT_QUOTED = 46;
    static final int FORM_OBJECT_CHILD_TAG = 47;

    static final int CLUSTER_FUNCTION_WORD = 48;

    static final int FORM_FRAME = 50;
    static final int CLUSTER_FRAME = 51;
    static final int TAG_FRAME = 52;
    static final int FORM_HAS_SUBJECT = 53;
    static final int FORM_INHERITED_SUBJECT = 54;
    static final int CLUSTER_HEAD_CLASS = 55;
    static final int CLAUSE_HAS_SUBJECT = 56;

    static final int SENTENCE_EDGE = 60;
    static final int DEPTH = 61;
    static final int LABEL_HEAD_TAG_CLUSTER = 62;
    static final int CLUSTER_HEAD_FORM = 63;
    static final int HEAD_LABEL = 64;
    static final int HEAD_CLUSTER_LABEL_TAG = 65;
    static final int HEAD_FORM_LABEL = 66;
    static final int HEAD_CLUSTER_LABEL_CLUSTER = 67;
    static final int QUOTED_FORM_LABEL = 68;
    static final int PREFIX_5 = 69;
    static final int PREFIX_4_TAG = 70;
    static final int SUFFIX_3_TAG = 71;

    private CueTemplates() {}
}
