package news.hearsay.extract.engine.relation;

import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.text.Document;

/**
 * What tells a token's role towards one cue: the way between them in the parse, their distance, the quotations and the
 * words around.
 */
final class ArgumentFeatures {

    private static final int FARTHEST = 6;

    private final Document d;
    private final int cue;
    private final int cueSentence;
    private final int cueParagraph;
    private final int cueForm;
    private final int cueCluster;
    private final int cueTag;
    private final int cueQuotation;
    /** the cue and the tokens above it, nearest first */
    private final int[] above = new int[FARTHEST + 1];

    private final int aboveCount;
    private final Speaker speaker;
    private final int lastQuotationBefore;
    private final int firstQuotationAfter;

    ArgumentFeatures(Document document, int cue, Window window) {
        this.d = document;
        this.cue = cue;
        cueSentence = d.sentenceOf(cue);
        cueParagraph = d.paragraph(cueSentence);
        cueForm = d.form(cue);
        cueCluster = d.cluster(cue, 10);
        cueTag = d.tagNumber(cue);
        cueQuotation = d.quotation(cue);
        int n = 0;
        for (int i = cue; i >= 0 && n <= FARTHEST; i = d.head(i)) {
            above[n++] = i;
        }
        aboveCount = n;
        speaker = Speaker.of(document, cue);
        int before = -1;
        for (int i = cue; i >= window.start() && before < 0; i--) {
            before = d.quotation(i) != cueQuotation ? d.quotation(i) : -1;
        }
        lastQuotationBefore = before;
        int after = -1;
        for (int i = cue; i < window.end() && after < 0; i++) {
            after = d.quotation(i) != cueQuotation ? d.quotation(i) : -1;
        }
        firstQuotationAfter = after;
    }

    void collect(int i, Features f) {
        f.clear();
        int sentence = d.sentenceOf(i);
        int from = d.sentenceStart(sentence);
        int to = d.sentenceEnd(sentence);
        int where = sentence == cueSentence
                ? 0
                : sentence < cueSentence ? (sentence == cueSentence - 1 ? 1 : 2) : sentence == cueSentence + 1 ? 3 : 4;
        int side = i < cue ? 0 : i > cue ? 1 : 2;
        int form = d.form(i);
        int tag = d.tagNumber(i);
        int label = d.labelNumber(i);
        int tagBefore = i > from ? d.tagNumber(i - 1) : -1;
        int tagAfter = i + 1 < to ? d.tagNumber(i + 1) : -1;
        int formBefore = i > from ? d.form(i - 1) : -1;
        int formAfter = i + 1 < to ? d.form(i + 1) : -1;
        int distance = bucket(i - cue);
        int quote = quote(i);

        // the way from the token up to the first one above the cue, and down to the cue
        int up = 0;
        int path = 17;
        int meet = -1;
        int branch = -1;
        if (sentence == cueSentence) {
            int at = i;
            while (at >= 0 && up <= FARTHEST) {
                meet = position(at);
                if (meet >= 0) {
                    break;
                }
                path = path * 31 + d.labelNumber(at) + 1;
                branch = at;
                at = d.head(at);
                up++;
            }
        }
        int branchLabel = branch < 0 ? -1 : d.labelNumber(branch);
        int branchTag = branch < 0 ? -1 : d.tagNumber(branch);
        int down = meet < 0 ? -1 : meet;
        int downPath = 3;
        for (int k = 0; k < down; k++) {
            downPath = downPath * 31 + d.labelNumber(above[k]) + 1;
        }
        int way = (down + 1) * 16 + where;
        int branchSide = branch < 0 ? 2 : branch < cue ? 0 : 1;
        int first = branch >= 0 && d.leftEdge(branch) == i ? 1 : 0;
        int last = branch >= 0 && d.rightEdge(branch) == i + 1 ? 1 : 0;
        int edge = first | last << 1 | (branch == i ? 4 : 0);
        int whole = Features.hash("w") + path * 7 + downPath;

        f.add(1, side, where, distance);
        f.add(2, way, branchLabel, branchSide, cueTag);
        f.add(3, way, branchLabel, branchSide, cueForm);
        f.add(4, way, branchLabel, branchSide, cueCluster);
        f.add(5, whole, side);
        f.add(6, whole, cueForm);
        f.add(7, whole, edge, cueTag);
        f.add(8, way, branchLabel, edge, branchSide);
        f.add(9, way * 64 + branchLabel, edge, cueForm, branchSide);
        f.add(10, way * 64 + branchLabel, edge, cueCluster, branchSide);
        f.add(11, quote, side, where);
        f.add(12, quote, cueForm, side);
        f.add(13, quote, cueCluster, side);
        f.add(14, quote, way * 64 + branchLabel, branchSide);
        f.add(15, tag, side, Math.abs(i - cue) == 1 ? 1 : 0, way);
        f.add(16, form, side, Math.abs(i - cue) == 1 ? 1 : 0);
        f.add(17, form, branchLabel, way, side);
        f.add(18, tagBefore, tag, tagAfter, side);
        f.add(19, formBefore, side, way * 64 + branchLabel);
        f.add(20, formAfter, side, way * 64 + branchLabel);
        f.add(21, d.cluster(i, 10), side, branchLabel, way);
        f.add(22, tag, edge, way * 64 + branchLabel, side);
        f.add(23, cueForm, side, distance);
        f.add(24, cueForm, form, side);
        f.add(25, branchTag, branchLabel, way, side);
        f.add(26, branch < 0 ? 0 : d.form(branch), branchLabel, side);
        f.add(27, branch < 0 ? 0 : d.cluster(branch, 10), branchLabel, cueCluster, side);
        f.add(28, up, down, side, edge);
        f.add(29, CueFeatures.who(d, i), way * 64 + branchLabel, branchSide);
        f.add(30, CueFeatures.who(d, i), side, distance);
        f.add(31, d.entity(i).ordinal(), i > from ? d.entity(i - 1).ordinal() : -1, side, branchLabel);
        f.add(32, tagBefore, tag, way * 64 + branchLabel, side);
        f.add(33, tag, tagAfter, way * 64 + branchLabel, side);
        f.add(34, label, tag, side, edge);
        int between = between(i);
        f.add(35, between, side, where, tag);
        f.add(59, between, side, where, cueForm);
        f.add(60, between, side, tagBefore, cueCluster);
        f.add(36, d.paragraph(sentence) == cueParagraph ? 0 : sentence < cueSentence ? 1 : 2, quote, where);
        f.add(37, i == from ? 1 : i + 1 == to ? 2 : 0, quote, where, tag);
        f.add(38, cueForm, label, side, edge);
        f.add(39, whole, tag, edge);
        f.add(40, cueForm, tag, side, distance);
        if (Math.abs(i - cue) <= 3) {
            f.add(41, i - cue, form, cueForm);
            f.add(42, i - cue, tag, cueForm);
            f.add(43, i - cue, tag, label, cueTag);
            f.add(44, i - cue, form, cueCluster);
        }
        if (down > 0) {
            int top = above[down];
            f.add(45, d.form(top), branchLabel, side, way);
            f.add(46, downPath, branchLabel, side, cueForm);
            f.add(47, downPath, branchLabel, edge, side);
        }
        int head = d.head(i);
        f.add(48, head < 0 ? 0 : d.form(head), label, side, way);
        f.add(49, head < 0 ? -1 : d.tagNumber(head), label, tag, side);
        int spoken = inSpeaker(i);
        f.add(51, spoken, speaker.way());
        f.add(52, spoken, cueForm);
        f.add(53, spoken, speaker.way(), cueCluster);
        if (spoken > 0 && spoken != 3) {
            f.add(54, spoken, tag, label);
            f.add(55, spoken, CueFeatures.who(d, speaker.token()), cueCluster);
            f.add(56, spoken, speaker.way(), tag);
            f.add(57, spoken, form);
            f.add(58, spoken, tagBefore, tag, tagAfter);
        }
        f.add(50, d.rightEdge(i) - d.leftEdge(i) > 8 ? 9 : d.rightEdge(i) - d.leftEdge(i), label, way, side);
    }

    /** Where the token stands in the words for the speaker. */
    private int inSpeaker(int i) {
        int s = speaker.token();
        if (s < 0) {
            return 0;
        }
        int left = d.leftEdge(s);
        int right = d.rightEdge(s);
        if (i < left || i >= right) {
            return i == left - 1 ? 1 : i == right ? 2 : 3;
        }
        return 4 + (i == left ? 1 : 0) + (i == right - 1 ? 2 : 0) + (i == s ? 4 : 0) + (i < s ? 8 : 0);
    }

    /** How far up the way from the cue to its root the token stands; -1 if it isn't on it. */
    private int position(int token) {
        for (int k = 0; k < aboveCount; k++) {
            if (above[k] == token) {
                return k;
            }
        }
        return -1;
    }

    /** Whether the token is quoted, in which quotation as seen from the cue, and whether it is a mark. */
    private int quote(int i) {
        int q = d.quotation(i);
        int mark = isMark(i) ? 1 : 0;
        if (q < 0) {
            boolean after = i > 0 && d.quotation(i - 1) >= 0;
            boolean before = i + 1 < d.size() && d.quotation(i + 1) >= 0;
            return (after ? 2 : 0) | (before ? 4 : 0) | mark;
        }
        int which = q == cueQuotation
                ? 1
                : q == lastQuotationBefore ? 2 : q == firstQuotationAfter ? 3 : q < lastQuotationBefore ? 4 : 5;
        boolean start = d.quotations().get(q).start() == i;
        boolean end = d.quotations().get(q).end() == i + 1;
        return 16 + which * 8 + (start ? 1 : 0) + (end ? 2 : 0) + (mark << 2);
    }

    private boolean isMark(int i) {
        int tag = d.tagNumber(i);
        return tag == 2 || tag == 3;
    }

    /** Commas, colons and verbs between token and cue, if they are near. */
    private int between(int i) {
        int a = Math.min(i, cue) + 1;
        int b = Math.max(i, cue);
        if (b - a > 12) {
            return 99;
        }
        int commas = 0;
        int verbs = 0;
        for (int k = a; k < b; k++) {
            String tag = d.tag(k);
            if (tag.equals(",") || tag.equals(":")) {
                commas++;
            } else if (tag.startsWith("V") || tag.equals("MD")) {
                verbs++;
            }
        }
        return Math.min(2, commas) * 3 + Math.min(2, verbs);
    }

    private static int bucket(int distance) {
        int n = Math.abs(distance);
        int b = n <= 4 ? n : n <= 6 ? 5 : n <= 10 ? 6 : n <= 20 ? 7 : n <= 40 ? 8 : 9;
        return distance < 0 ? -b : b;
    }
}
