package news.hearsay.extract.engine.relation;

import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.text.Document;

/**
 * What tells whether a token heads a cue: itself, its place in the parse, who and what hangs on it, and the quotations
 * around it.
 */
final class CueFeatures {

    private CueFeatures() {}

    /** Punctuation heads no cue, except the colon of "Trump: …" and the dash before who said it. */
    static boolean candidate(Document d, int i) {
        char c = d.word(i).charAt(0);
        return Character.isLetter(c)
                || c == ':'
                || c == '\u2015'
                || c == '\u2014'
                || c == '\u2013'
                || c == '-'
                || c == '\'' && d.word(i).length() > 1;
    }

    static void collect(Document d, int i, Features f) {
        f.clear();
        int s = d.sentenceOf(i);
        int from = d.sentenceStart(s);
        int to = d.sentenceEnd(s);
        int form = d.form(i);
        int tag = d.tagNumber(i);
        int label = d.labelNumber(i);
        int head = d.head(i);
        int headForm = head < 0 ? 0 : d.form(head);
        int headTag = head < 0 ? -1 : d.tagNumber(head);
        int cluster = d.cluster(i, 20);
        int quoted = quoteState(d, i, from, to);
        f.add(1);
        f.add(2, form);
        f.add(3, form, tag);
        f.add(4, tag, label);
        f.add(5, form, label);
        f.add(6, cluster);
        f.add(7, d.cluster(i, 10), tag);
        f.add(8, d.cluster(i, 6), tag);
        f.add(9, form, headForm);
        f.add(10, form, headTag, label);
        f.add(11, form, quoted);
        f.add(12, quoted, tag);
        int before = i > from ? d.form(i - 1) : -1;
        int after = i + 1 < to ? d.form(i + 1) : -1;
        int before2 = i - 2 >= from ? d.form(i - 2) : -1;
        int after2 = i + 2 < to ? d.form(i + 2) : -1;
        f.add(13, form, after);
        f.add(14, form, before);
        f.add(15, after);
        f.add(16, before);
        f.add(17, before2, before, form);
        f.add(18, form, after, after2);
        f.add(19, i > from ? d.tagNumber(i - 1) : -1, tag, i + 1 < to ? d.tagNumber(i + 1) : -1);
        f.add(20, form, i + 1 < to ? d.tagNumber(i + 1) : -1);
        f.add(21, form, i > from ? d.tagNumber(i - 1) : -1);
        f.add(22, cluster, after);
        f.add(23, i - 2 >= from ? d.tagNumber(i - 2) : -1, i > from ? d.tagNumber(i - 1) : -1, tag);
        f.add(24, tag, i + 1 < to ? d.tagNumber(i + 1) : -1, i + 2 < to ? d.tagNumber(i + 2) : -1);
        frame(d, i, form, cluster, tag, f);
        // where the cue stands
        f.add(60, i == from ? 1 : 0, i + 1 == to ? 1 : 0, tag);
        f.add(61, Math.min(4, d.depth(i)), tag);
        f.add(62, label, headTag, d.cluster(i, 10));
        f.add(63, cluster, headForm);
        if (head >= 0) {
            f.add(64, d.labelNumber(head), label, form);
            f.add(65, d.cluster(head, 10), label, tag);
            f.add(66, headForm, label);
            f.add(67, d.cluster(head, 10), label, d.cluster(i, 10));
        }
        f.add(68, d.quotation(i) >= 0 ? 1 : 0, form, label);
        String lower = d.lower(i);
        f.add(69, Features.hash(lower.substring(0, Math.min(5, lower.length()))));
        f.add(70, Features.hash(lower.substring(0, Math.min(4, lower.length()))), tag);
        f.add(71, Features.hash(lower.substring(Math.max(0, lower.length() - 3))), tag);
    }

    /** The dependents: who (subject), what (clause, object), to whom, and the signature of all. */
    private static void frame(Document d, int i, int form, int cluster, int tag, Features f) {
        int signature = 0;
        int cluster10 = d.cluster(i, 10);
        boolean subject = false;
        for (int k = 0; k < d.children(i); k++) {
            int child = d.child(i, k);
            int label = d.labelNumber(child);
            int side = child < i ? 0 : 1;
            signature = signature * 31 + (label << 1 | side) + 7;
            f.add(30, form, label, side);
            f.add(31, cluster10, label, side);
            f.add(32, label, side, d.form(child));
            f.add(33, form, label, d.form(child));
            f.add(34, tag, label, side, d.tagNumber(child));
            String name = d.label(child);
            switch (name) {
                case "nsubj", "nsubjpass", "agent", "csubj" -> {
                    subject = true;
                    f.add(35, form, who(d, child), side);
                    f.add(36, cluster10, who(d, child), side);
                    f.add(37, d.cluster(child, 10), form);
                    f.add(38, d.cluster(child, 8), cluster10, side);
                }
                case "ccomp", "xcomp", "advcl", "parataxis", "acl", "pcomp" -> {
                    int mark = d.child(child, "mark");
                    f.add(39, form, label, mark < 0 ? 0 : d.form(mark), d.tagNumber(child));
                    f.add(40, cluster10, label, mark < 0 ? 0 : d.form(mark), side);
                    f.add(41, label, d.cluster(child, 10), tag);
                    f.add(42, form, label, d.quotation(child) >= 0 ? 1 : 0, side);
                    f.add(56, label, d.child(child, "nsubj") >= 0 ? 1 : 0, form);
                }
                case "dobj", "attr", "acomp", "oprd", "prep", "dative" -> {
                    f.add(43, form, label, d.cluster(child, 10));
                    f.add(44, cluster10, label, d.cluster(child, 10));
                    int below = d.children(child) > 0 ? d.child(child, d.children(child) - 1) : -1;
                    f.add(45, form, d.form(child), below < 0 ? 0 : d.cluster(below, 10));
                    f.add(46, form, label, d.quotation(child) >= 0 ? 1 : 0);
                    f.add(47, form, d.form(child), below < 0 ? -1 : d.tagNumber(below));
                }
                case "neg", "aux", "auxpass", "prt", "advmod", "mark" -> f.add(48, cluster10, label, d.form(child));
                default -> {}
            }
        }
        f.add(50, form, signature);
        f.add(51, cluster10, signature);
        f.add(52, tag, signature);
        f.add(53, form, subject ? 1 : 0, d.labelNumber(i));
        int head = d.head(i);
        if (head >= 0 && !subject) {
            // "wants to say", "a spokesman saying": the subject is the head's, or the head
            int governor = d.child(head, "nsubj");
            f.add(54, form, governor < 0 ? -1 : who(d, governor), d.labelNumber(i));
            f.add(55, cluster10, who(d, head), d.labelNumber(i));
        }
    }

    /** What kind of thing a noun stands for, coarsely: its entity, or its tag and cluster. */
    static int who(Document d, int i) {
        return switch (d.entity(i)) {
            case NONE, OTHER -> d.tag(i).startsWith("PRP") ? d.form(i) : 1000 + d.cluster(i, 7);
            case PERSON -> 1;
            case ORGANISATION -> 2;
            case PLACE -> 3;
            case AFFILIATION -> 4;
        };
    }

    /** Whether the token stands in a quotation, right after one, right before one, in a sentence with one. */
    static int quoteState(Document d, int i, int from, int to) {
        if (d.quotation(i) >= 0) {
            return 1;
        }
        int state = 2;
        for (int k = i - 1; k >= from && k >= i - 4; k--) {
            if (d.quotation(k) >= 0) {
                state |= 4;
                break;
            }
        }
        for (int k = i + 1; k < to && k <= i + 3; k++) {
            if (d.quotation(k) >= 0) {
                state |= 8;
                break;
            }
        }
        if (d.quotation(from) >= 0) {
            state |= 16;
        }
        if (d.quotation(to - 1) >= 0) {
            state |= 32;
        }
        if (to < d.size() && d.quotation(to) >= 0) {
            state |= 64;
        }
        return state;
    }
}
