package news.hearsay.extract.engine.text;

import java.util.HashMap;
import java.util.Map;

/** The part-of-speech tags of the Penn Treebank, as in OntoNotes. The order is part of the model file. */
final class PennTags {

    static final String[] NAMES = {
        "-", "$", "''", "``", ",", ".", ":", "-LRB-", "-RRB-", "HYPH", "NFP", "SYM", "ADD", "AFX", "GW", "XX", "CC",
        "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS", "PRP",
        "PRP$", "RB", "RBR", "RBS", "RP", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB"
    };

    /** the index of the tag of a closing quotation mark */
    static final byte CLOSING_QUOTE = 2;
    /** the index of the tag of an opening quotation mark */
    static final byte OPENING_QUOTE = 3;

    /** the index of the tag "XX", for tags outside the set */
    private static final byte UNKNOWN = 15;

    private static final Map<String, Byte> INDEX = new HashMap<>();

    static {
        for (int i = 0; i < NAMES.length; i++) {
            INDEX.put(NAMES[i], (byte) i);
        }
    }

    private PennTags() {}

    static byte index(String name) {
        return INDEX.getOrDefault(name, UNKNOWN);
    }
}
