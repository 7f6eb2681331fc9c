package news.hearsay.extract.engine.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The labels of arcs from a head to its dependent: Emory NLP's scheme (Choi 2016). The order is part of the model file.
 */
final class DependencyLabels {

    static final String[] NAMES = {
        "dep",
        "root",
        "punct",
        "prep",
        "pobj",
        "nsubj",
        "det",
        "nmod",
        "compound",
        "dobj",
        "aux",
        "advmod",
        "cc",
        "conj",
        "poss",
        "ccomp",
        "advcl",
        "mark",
        "relcl",
        "xcomp",
        "case",
        "attr",
        "appos",
        "neg",
        "acomp",
        "pcomp",
        "acl",
        "auxpass",
        "nsubjpass",
        "npadvmod",
        "prt",
        "qmod",
        "agent",
        "expl",
        "oprd",
        "dative",
        "parataxis",
        "csubj",
        "predet",
        "discourse",
        "preconj",
        "vocative",
        "csubjpass",
        "meta"
    };

    static final byte ROOT = 1;

    private static final Map<String, Byte> INDEX = new HashMap<>();

    static {
        for (int i = 0; i < NAMES.length; i++) {
            INDEX.put(NAMES[i], (byte) i);
        }
    }

    private DependencyLabels() {}

    static byte index(String name) {
        return INDEX.getOrDefault(name, (byte) 0);
    }
}
