package news.hearsay.extract.engine.reference;

import java.util.Map;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** A personal pronoun of the third person, by what it may refer to. */
enum Pronoun {
    THING,
    MAN,
    WOMAN,
    SEVERAL;

    private static final Map<String, Pronoun> WORDS = Map.of(
            "it", THING,
            "its", THING,
            "he", MAN,
            "his", MAN,
            "she", WOMAN,
            "her", WOMAN,
            "they", SEVERAL,
            "their", SEVERAL);

    boolean person() {
        return this == MAN || this == WOMAN;
    }

    /** The pronoun at a token, if it is a subject or possessive; null otherwise. */
    static @Nullable Pronoun at(Document d, int token) {
        Pronoun pronoun = WORDS.get(d.lower(token));
        if (pronoun == null || possessive(d, token)) {
            return pronoun;
        }
        boolean subject = d.label(token).startsWith("nsubj");
        return d.lower(token).equals("her") || !subject ? null : pronoun;
    }

    static boolean possessive(Document d, int token) {
        return d.tag(token).equals("PRP$");
    }
}
