package news.hearsay.extract.engine.text;

import java.util.HashMap;
import java.util.Map;

/** What a token is to its head in the parse: the labels of Emory NLP's scheme (Choi 2016). */
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
