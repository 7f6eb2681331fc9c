package news.hearsay.extract.engine.relation;

import static news.hearsay.extract.engine.relation.CueTemplates.*;

import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.text.Document;

/**
 * Features of the dependents of a token that may head a cue: subject, clause, object, addressee, and a signature of all
 * of them.
 */
final class FrameFeatures {

    private FrameFeatures() {}

    /** Adds the features of a token's dependents. */
    static void add(Document d, int i, Features f) {
        int signature = 0;
        boolean subject = false;
        for (int k = 0; k < d.children(i); k++) {
            int child = d.child(i, k);
            int side = child < i ? 0 : 1;
            signature = signature * 31 + (d.labelNumber(child) << 1 | side) + 7;
            subject |= dependentFeatures(d, i, child, side, f);
        }
        int form = d.form(i);
        int cluster = d.cluster(i, 10);
        f.add(FORM_FRAME, form, signature);
        f.add(CLUSTER_FRAME, cluster, signature);
        f.add(TAG_FRAME, d.tagNumber(i), signature);
        f.add(FORM_HAS_SUBJECT, form, subject ? 1 : 0, d.labelNumber(i));
        int head = d.head(i);
        if (head >= 0 && !subject) {
            // "wants to say", "a spokesman saying": the subject is the head's, or the head
            int governor = d.child(head, "nsubj");
            f.add(FORM_INHERITED_SUBJECT, form, governor < 0 ? -1 : NounClass.of(d, governor), d.labelNumber(i));
            f.add(CLUSTER_HEAD_CLASS, cluster, NounClass.of(d, head), d.labelNumber(i));
        }
    }

    /** Adds the features of one dependent; returns whether it is a subject. */
    private static boolean dependentFeatures(Document d, int i, int child, int side, Features f) {
        int form = d.form(i);
        int cluster = d.cluster(i, 10);
        int label = d.labelNumber(child);
        f.add(FORM_CHILD_LABEL, form, label, side);
        f.add(CLUSTER_CHILD_LABEL, cluster, label, side);
        f.add(CHILD_LABEL_FORM, label, side, d.form(child));
        f.add(FORM_CHILD_LABEL_FORM, form, label, d.form(child));
        f.add(TAG_CHILD_LABEL_TAG, d.tagNumber(i), label, side, d.tagNumber(child));
        switch (d.label(child)) {
            case "nsubj", "nsubjpass", "agent", "csubj" -> {
                int nounClass = NounClass.of(d, child);
                f.add(FORM_SUBJECT_CLASS, form, nounClass, side);
                f.add(CLUSTER_SUBJECT_CLASS, cluster, nounClass, side);
                f.add(FORM_SUBJECT_CLUSTER, d.cluster(child, 10), form);
                f.add(CLUSTER_SUBJECT_CLUSTER, d.cluster(child, 8), cluster, side);
                return true;
            }
            case "ccomp", "xcomp", "advcl", "parataxis", "acl", "pcomp" -> clauseFeatures(d, i, child, side, f);
            case "dobj", "attr", "acomp", "oprd", "prep", "dative" -> objectFeatures(d, i, child, f);
            case "neg", "aux", "auxpass", "prt", "advmod", "mark" ->
                f.add(CLUSTER_FUNCTION_WORD, cluster, label, d.form(child));
            default -> {}
        }
        return false;
    }

    private static void clauseFeatures(Document d, int i, int clause, int side, Features f) {
        int label = d.labelNumber(clause);
        int mark = d.child(clause, "mark");
        int markForm = mark < 0 ? 0 : d.form(mark);
        f.add(FORM_CLAUSE_MARK, d.form(i), label, markForm, d.tagNumber(clause));
        f.add(CLUSTER_CLAUSE_MARK, d.cluster(i, 10), label, markForm, side);
        f.add(CLAUSE_CLUSTER, label, d.cluster(clause, 10), d.tagNumber(i));
        f.add(FORM_CLAUSE_QUOTED, d.form(i), label, d.quotation(clause) >= 0 ? 1 : 0, side);
        f.add(CLAUSE_HAS_SUBJECT, label, d.child(clause, "nsubj") >= 0 ? 1 : 0, d.form(i));
    }

    private static void objectFeatures(Document d, int i, int object, Features f) {
        int form = d.form(i);
        int label = d.labelNumber(object);
        int last = d.children(object) > 0 ? d.child(object, d.children(object) - 1) : -1;
        f.add(FORM_OBJECT_CLUSTER, form, label, d.cluster(object, 10));
        f.add(CLUSTER_OBJECT_CLUSTER, d.cluster(i, 10), label, d.cluster(object, 10));
        f.add(FORM_OBJECT_CHILD_CLUSTER, form, d.form(object), last < 0 ? 0 : d.cluster(last, 10));
        f.add(FORM_OBJECT_QUOTED, form, label, d.quotation(object) >= 0 ? 1 : 0);
        f.add(FORM_OBJECT_CHILD_TAG, form, d.form(object), last < 0 ? -1 : d.tagNumber(last));
    }
}
