package news.hearsay.extract.engine.text;

import java.util.HashMap;
import java.util.Map;

/** The parts of speech: those of the Penn Treebank as OntoNotes has them. */
final class PennTags {

    static final String[] NAMES = {
        "-", "$", "''", "``", ",", ".", ":", "-LRB-", "-RRB-", "HYPH", "NFP", "SYM", "ADD", "AFX", "GW", "XX", "CC",
        "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS", "PRP",
        "PRP$", "RB", "RBR", "RBS", "RP", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB"
    };

    private static final Map<String, Byte> INDEX = new HashMap<>();

    static {
        for (int i = 0; i < NAMES.length; i++) {
            INDEX.put(NAMES[i], (byte) i);
        }
    }

    private PennTags() {}

    static byte index(String name) {
        return INDEX.getOrDefault(name, (byte) 15);
    }
}
