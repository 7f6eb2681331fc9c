package news.hearsay.extract.engine.source;

import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.extract.engine.text.Document;

/** Particles inside names of persons: "von", "van der", "al-", "d'". */
record NameParticles(Document d) {

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "der", "den", "de", "di", "da", "del", "bin", "al", "el", "la", "le", "zu", "ter", "dos",
            "das", "du", "des", "los", "las", "della", "ibn", "bint", "abu", "ben", "ten", "vom", "zum", "zur", "af",
            "av", "lo", "ould", "d'", "'t");

    /** Particles that are also other words, and so count only where the tagger takes them for part of a name. */
    private static final Set<String> JOINING = Set.of("e", "y", "i", "und", "do", "op", "auf", "zu");

    private static final Set<String> PERSONAL_PARTICLES =
            Set.of("van", "von", "der", "den", "bin", "ibn", "bint", "ould", "ter");

    /** "d'Aurelle", "al-Nuri" */
    private static final Pattern ELIDED = Pattern.compile("(?:d['\u2019]|l['\u2019]|\\p{Ll}{1,3}-)\\p{Lu}.*");

    private static final Set<String> ARTICLES = Set.of("la", "le", "el", "al");

    /** Whether a word in lower case is a particle inside names: "van", "de". */
    static boolean particle(String word) {
        return PARTICLES.contains(word);
    }

    /** Whether a token is a particle: in lower case, or an article of another language. */
    boolean at(int token) {
        String lower = d.lower(token);
        boolean joining = JOINING.contains(lower)
                && (d.tag(token).startsWith("NN") || d.tag(token).equals("FW"))
                && d.word(token).equals(lower);
        boolean article = ARTICLES.contains(lower);
        return joining || PARTICLES.contains(lower) && (article || d.word(token).equals(lower));
    }

    /** Whether a token is a name with a particle in front: "d'Aurelle", "al-Nuri". */
    boolean elided(int token) {
        return d.tag(token).startsWith("NNP") && ELIDED.matcher(d.word(token)).matches();
    }

    /**
     * Whether a particle that only names of persons have follows, and then a capital: "Marie-Louise van der Straeten".
     */
    boolean personalAfter(int token) {
        int next = token + 1;
        int sentence = d.sentenceEnd(d.sentenceOf(token));
        while (next < sentence && next - token <= 3 && PERSONAL_PARTICLES.contains(d.word(next))) {
            next++;
        }
        return next > token + 1
                && next < sentence
                && Character.isUpperCase(d.word(next).charAt(0))
                && Gazetteer.at(d, token).isEmpty();
    }
}
