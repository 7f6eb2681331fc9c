package news.hearsay.extract.engine.relation;

import static news.hearsay.extract.engine.relation.ArgumentTemplates.*;

import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.text.Document;

/**
 * Features that predict a token's role for one cue: the path between them in the parse, their distance, the quotations
 * around them, the words at the token, and the speaker that the parse suggests. The order of the features is part of
 * what makes training reproducible. Reused from token to token; not thread-safe.
 */
final class ArgumentFeatures {

    /** Offsets from the cue up to which the word itself is a feature. */
    private static final int MAX_OFFSET = 3;
    /** Subtrees of more tokens count as one size. */
    private static final int MAX_SUBTREE = 8;

    private final Document d;
    private final int cue;
    private final int cueSentence;
    private final int cueParagraph;
    private final int cueForm;
    private final int cueCluster;
    private final int cueTag;
    private final CuePath path;
    private final CueQuotations quotations;
    private final Speaker speaker;

    private int token;
    private int sentence;
    private int from;
    private int to;
    /** 0 in the cue's sentence, 1 and 2 in the previous and an earlier one, 3 and 4 in the next and a later one */
    private int place;
    /** 0 before the cue, 1 after it, 2 the cue itself */
    private int side;

    private int distance;
    private int form;
    private int tag;
    private int label;
    private int previousForm;
    private int previousTag;
    private int nextForm;
    private int nextTag;
    private int quotation;
    /** the path's descent and the token's place in one number, and the same with the branch's label */
    private int way;

    private int labelledWay;

    ArgumentFeatures(Document document, int cue, Window window) {
        this.d = document;
        this.cue = cue;
        this.cueSentence = d.sentenceOf(cue);
        this.cueParagraph = d.paragraph(cueSentence);
        this.cueForm = d.form(cue);
        this.cueCluster = d.cluster(cue, 10);
        this.cueTag = d.tagNumber(cue);
        this.path = new CuePath(document, cue);
        this.quotations = new CueQuotations(document, cue, window);
        this.speaker = Speaker.of(document, cue);
    }

    /** Replaces the contents of {@code f} by the features of a token of the window. */
    void collect(int i, Features f) {
        f.clear();
        read(i);
        pathFeatures(f);
        quotationFeatures(f);
        wordFeatures(f);
        branchFeatures(f);
        nounFeatures(f);
        placeFeatures(f);
        offsetFeatures(f);
        governorFeatures(f);
        speakerFeatures(f);
        f.add(SUBTREE_SIZE, Math.min(d.rightEdge(token) - d.leftEdge(token), MAX_SUBTREE + 1), label, way, side);
    }

    private void read(int i) {
        token = i;
        sentence = d.sentenceOf(i);
        from = d.sentenceStart(sentence);
        to = d.sentenceEnd(sentence);
        place = CueDistance.place(sentence - cueSentence);
        side = i < cue ? 0 : i > cue ? 1 : 2;
        distance = CueDistance.bucket(i - cue);
        form = d.form(i);
        tag = d.tagNumber(i);
        label = d.labelNumber(i);
        previousForm = i > from ? d.form(i - 1) : -1;
        previousTag = i > from ? d.tagNumber(i - 1) : -1;
        nextForm = i + 1 < to ? d.form(i + 1) : -1;
        nextTag = i + 1 < to ? d.tagNumber(i + 1) : -1;
        quotation = quotations.state(i);
        path.trace(i, sentence == cueSentence);
        way = (path.down + 1) * 16 + place;
        labelledWay = way * 64 + path.branchLabel;
    }

    private void pathFeatures(Features f) {
        f.add(DISTANCE, side, place, distance);
        f.add(PATH_CUE_TAG, way, path.branchLabel, path.branchSide, cueTag);
        f.add(PATH_CUE_FORM, way, path.branchLabel, path.branchSide, cueForm);
        f.add(PATH_CUE_CLUSTER, way, path.branchLabel, path.branchSide, cueCluster);
        f.add(PATH_HASH, path.hash, side);
        f.add(PATH_HASH_CUE_FORM, path.hash, cueForm);
        f.add(PATH_HASH_EDGE_CUE_TAG, path.hash, path.edge, cueTag);
        f.add(PATH_EDGE, way, path.branchLabel, path.edge, path.branchSide);
        f.add(PATH_EDGE_CUE_FORM, labelledWay, path.edge, cueForm, path.branchSide);
        f.add(PATH_EDGE_CUE_CLUSTER, labelledWay, path.edge, cueCluster, path.branchSide);
    }

    private void quotationFeatures(Features f) {
        f.add(QUOTATION, quotation, side, place);
        f.add(QUOTATION_CUE_FORM, quotation, cueForm, side);
        f.add(QUOTATION_CUE_CLUSTER, quotation, cueCluster, side);
        f.add(QUOTATION_PATH, quotation, labelledWay, path.branchSide);
    }

    private void wordFeatures(Features f) {
        int nextToCue = Math.abs(token - cue) == 1 ? 1 : 0;
        f.add(TAG_NEXT_TO_CUE, tag, side, nextToCue, way);
        f.add(FORM_NEXT_TO_CUE, form, side, nextToCue);
        f.add(FORM_PATH, form, path.branchLabel, way, side);
        f.add(TAG_TRIGRAM, previousTag, tag, nextTag, side);
        f.add(PREVIOUS_FORM_PATH, previousForm, side, labelledWay);
        f.add(NEXT_FORM_PATH, nextForm, side, labelledWay);
        f.add(CLUSTER_PATH, d.cluster(token, 10), side, path.branchLabel, way);
        f.add(TAG_EDGE_PATH, tag, path.edge, labelledWay, side);
        f.add(CUE_FORM_DISTANCE, cueForm, side, distance);
        f.add(CUE_FORM_FORM, cueForm, form, side);
    }

    private void branchFeatures(Features f) {
        int branch = path.branch;
        f.add(BRANCH_TAG_PATH, path.branchTag, path.branchLabel, way, side);
        f.add(BRANCH_FORM, branch < 0 ? 0 : d.form(branch), path.branchLabel, side);
        f.add(BRANCH_CLUSTER_CUE_CLUSTER, branch < 0 ? 0 : d.cluster(branch, 10), path.branchLabel, cueCluster, side);
        f.add(PATH_LENGTHS, path.up, path.down, side, path.edge);
    }

    private void nounFeatures(Features f) {
        int nounClass = NounClass.of(d, token);
        f.add(NOUN_CLASS_PATH, nounClass, labelledWay, path.branchSide);
        f.add(NOUN_CLASS_DISTANCE, nounClass, side, distance);
        int entity = d.entity(token).ordinal();
        int previousEntity = token > from ? d.entity(token - 1).ordinal() : -1;
        f.add(ENTITY_BIGRAM, entity, previousEntity, side, path.branchLabel);
        f.add(PREVIOUS_TAG_PATH, previousTag, tag, labelledWay, side);
        f.add(NEXT_TAG_PATH, tag, nextTag, labelledWay, side);
        f.add(LABEL_TAG_EDGE, label, tag, side, path.edge);
    }

    private void placeFeatures(Features f) {
        int between = CueDistance.between(d, token, cue);
        f.add(BETWEEN_TAG, between, side, place, tag);
        f.add(BETWEEN_CUE_FORM, between, side, place, cueForm);
        f.add(BETWEEN_PREVIOUS_TAG_CUE_CLUSTER, between, side, previousTag, cueCluster);
        int paragraph = d.paragraph(sentence) == cueParagraph ? 0 : sentence < cueSentence ? 1 : 2;
        f.add(PARAGRAPH, paragraph, quotation, place);
        f.add(SENTENCE_EDGE, token == from ? 1 : token + 1 == to ? 2 : 0, quotation, place, tag);
        f.add(CUE_FORM_LABEL_EDGE, cueForm, label, side, path.edge);
        f.add(PATH_HASH_TAG_EDGE, path.hash, tag, path.edge);
        f.add(CUE_FORM_TAG_DISTANCE, cueForm, tag, side, distance);
    }

    private void offsetFeatures(Features f) {
        int offset = token - cue;
        if (Math.abs(offset) <= MAX_OFFSET) {
            f.add(OFFSET_FORM_CUE_FORM, offset, form, cueForm);
            f.add(OFFSET_TAG_CUE_FORM, offset, tag, cueForm);
            f.add(OFFSET_TAG_LABEL_CUE_TAG, offset, tag, label, cueTag);
            f.add(OFFSET_FORM_CUE_CLUSTER, offset, form, cueCluster);
        }
    }

    private void governorFeatures(Features f) {
        if (path.down > 0) {
            f.add(APEX_FORM, d.form(path.apex()), path.branchLabel, side, way);
            f.add(DESCENT_CUE_FORM, path.descent, path.branchLabel, side, cueForm);
            f.add(DESCENT_EDGE, path.descent, path.branchLabel, path.edge, side);
        }
        int head = d.head(token);
        f.add(HEAD_FORM, head < 0 ? 0 : d.form(head), label, side, way);
        f.add(HEAD_TAG, head < 0 ? -1 : d.tagNumber(head), label, tag, side);
    }

    private void speakerFeatures(Features f) {
        int position = speaker.position(d, token);
        f.add(SPEAKER_ROUTE, position, speaker.route());
        f.add(SPEAKER_CUE_FORM, position, cueForm);
        f.add(SPEAKER_ROUTE_CUE_CLUSTER, position, speaker.route(), cueCluster);
        if (position != Speaker.NONE && position != Speaker.ELSEWHERE) {
            f.add(SPEAKER_TAG_LABEL, position, tag, label);
            f.add(SPEAKER_NOUN_CLASS, position, NounClass.of(d, speaker.token()), cueCluster);
            f.add(SPEAKER_ROUTE_TAG, position, speaker.route(), tag);
            f.add(SPEAKER_FORM, position, form);
            f.add(SPEAKER_TAG_TRIGRAM, position, previousTag, tag, nextTag);
        }
    }
}
