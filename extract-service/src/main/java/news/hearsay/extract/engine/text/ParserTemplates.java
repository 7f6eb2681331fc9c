package news.hearsay.extract.engine.text;

/**
 * The ids of the feature templates in {@link ParserFeatures}, in the notation of Zhang &amp; Nivre (2011): S0, S1 and
 * S2 are the top tokens of the stack, B0, B1 and B2 the next tokens of the buffer; L and R are the outermost dependents
 * on the left and right, L2 and R2 the ones inside them. An id is part of every hash in the model file, so an existing
 * id never changes; a new template takes the next free one.
 */
final class ParserTemplates {

    static final int S0_FORM = 1;
    static final int S0_TAG = 2;
    static final int S0_FORM_TAG = 3;
    static final int S1_FORM_TAG = 4;
    static final int S1_TAG = 5;
    static final int B0_FORM_TAG = 6;
    static final int B0_TAG = 7;
    static final int B1_FORM_TAG = 8;
    static final int B1_TAG_B2_TAG = 9;
    static final int B2_FORM_TAG = 10;

    static final int S0_FORM_B0_FORM = 11;
    static final int S0_FORM_TAG_B0_TAG = 12;
    static final int S0_TAG_B0_FORM_TAG = 13;
    static final int S0_TAG_B0_TAG = 14;
    static final int S0_B0_B1_TAGS = 15;
    static final int S0_B0_B1_B2_TAGS = 16;
    static final int S1_S0_B0_TAGS = 17;
    static final int S1_S0_B0_B1_TAGS = 18;
    static final int S2_S1_S0_B0_TAGS = 19;
    static final int S1_FORM_S0_FORM = 20;
    static final int S1_TAG_S0_TAG = 21;
    static final int S1_FORM_S0_TAG = 22;
    static final int S1_TAG_S0_FORM = 23;
    static final int S1_FORM_B0_FORM = 24;
    static final int S1_TAG_B0_TAG = 25;

    static final int S0_S0L_B0_TAGS = 26;
    static final int S0_S0R_B0_TAGS = 27;
    static final int S0_B0_B0L_TAGS = 28;
    static final int S1_S1R_S0_TAGS = 29;
    static final int S1_S1L_S0_TAGS = 30;
    static final int S1_S0_S0L_TAGS = 31;
    static final int S1_S0_S0R_TAGS = 32;

    static final int S0_FORM_DISTANCE = 33;
    static final int B0_FORM_DISTANCE = 34;
    static final int S0_TAG_B0_TAG_DISTANCE = 35;
    static final int S1_TAG_S0_TAG_DISTANCE = 36;
    static final int S0_FORM_VALENCY = 37;
    static final int S0_TAG_VALENCY_B0_TAG = 38;
    static final int B0_TAG_LEFT_VALENCY_S0_TAG = 39;
    static final int S1_TAG_RIGHT_VALENCY_S0_B0_TAGS = 40;

    static final int S0L_FORM_S0_FORM_B0_TAG = 41;
    static final int S0R_FORM_S0_FORM_B0_TAG = 42;
    static final int B0L_FORM_B0_FORM_S0_TAG = 43;
    static final int S1R_FORM_S1_FORM_S0_TAG = 44;
    static final int S0L2_S0L_S0_TAGS = 45;
    static final int S0R2_S0R_S0_B0_TAGS = 46;
    static final int B0L2_B0L_B0_S0_TAGS = 47;

    static final int S0_B0_CLUSTERS_20 = 48;
    static final int S0_B0_CLUSTERS_8_B1_TAG = 49;
    static final int S0_CLUSTER_20_B0_TAG = 50;
    static final int S0_TAG_B0_CLUSTER_20 = 51;
    static final int S1_S0_CLUSTERS_8_B0_TAG = 52;
    static final int S1_CLUSTER_20_S0_TAG = 53;
    static final int S1_S0_B0_CLUSTERS_6 = 54;

    static final int S0R_FORM_S0_TAG_B0_FORM = 55;
    static final int S1_S0_B0_FORMS = 56;
    static final int S1_TAG_S0_FORM_B0_TAG = 57;
    static final int S0_FORM_B0_B1_TAGS = 58;
    static final int B1_CLUSTER_8_S0_B0_TAGS = 59;

    private ParserTemplates() {}
}
