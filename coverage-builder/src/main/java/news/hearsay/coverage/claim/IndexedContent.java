package news.hearsay.coverage.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.coverage.claim.Sign.Content;
import news.hearsay.coverage.claim.Sign.Date;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Stem;
import org.jspecify.annotations.Nullable;

/**
 * The content of a wording, and what comparisons look up of each sign, so that they look it up once. The elements of
 * the arrays are the distinct signs in the order in which they occur first. Nobody changes the arrays.
 */
final class IndexedContent {

    /** The kinds of signs that correspond to one another. */
    enum Kind {
        NAME,
        STEM,
        QUANTITY,
        DATE
    }

    private final List<Sign> signs;
    private final Sign[] distinct;
    private final int[] hashes;
    private final Kind[] kinds;
    private final String[] words;
    private final String[] roots;
    private final double[] weights;
    private final float[] @Nullable [] vectors;
    private final @Nullable Set<String>[] synonyms;
    private final @Nullable Set<String>[] complements;
    private final @Nullable Set<String>[] familyComplements;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private IndexedContent(List<Sign> signs) {
        this.signs = signs;
        distinct = new LinkedHashSet<>(signs).toArray(Sign[]::new);
        int size = distinct.length;
        hashes = new int[size];
        kinds = new Kind[size];
        words = new String[size];
        roots = new String[size];
        weights = new double[size];
        vectors = new float[size][];
        synonyms = new Set[size];
        complements = new Set[size];
        familyComplements = new Set[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = distinct[i].hashCode();
            weights[i] = distinct[i].weight();
            index(i);
        }
    }

    private void index(int i) {
        SynonymLexicon lexicon = SynonymLexicon.get();
        switch ((Content) distinct[i]) {
            case Name(var name) -> add(i, Kind.NAME, name, NameAliases.root(name));
            case Quantity(var value) -> add(i, Kind.QUANTITY, value, value);
            case Date(var word) -> add(i, Kind.DATE, word, word);
            case Stem(var stem) -> {
                String family = lexicon.family(stem);
                add(i, Kind.STEM, stem, family);
                vectors[i] = WordVectors.get().of(stem);
                synonyms[i] = lexicon.synonyms(stem);
                complements[i] = lexicon.complements(stem);
                familyComplements[i] = lexicon.complements(family);
            }
        }
    }

    private void add(int i, Kind kind, String word, String root) {
        kinds[i] = kind;
        words[i] = word;
        roots[i] = root;
    }

    /** The content of a list of signs. */
    static IndexedContent of(List<Sign> signs) {
        return new IndexedContent(Alignment.content(signs));
    }

    /** The content in text order, with repetitions. */
    List<Sign> signs() {
        return signs;
    }

    /** The number of distinct signs. */
    int size() {
        return distinct.length;
    }

    Sign sign(int i) {
        return distinct[i];
    }

    boolean equals(int i, IndexedContent other, int j) {
        return hashes[i] == other.hashes[j] && distinct[i].equals(other.distinct[j]);
    }

    Kind kind(int i) {
        return kinds[i];
    }

    /** The sign as a string, without its kind. */
    String word(int i) {
        return words[i];
    }

    /** The {@linkplain SynonymLexicon#family family} of a stem; the {@linkplain NameAliases#root root} of a name. */
    String root(int i) {
        return roots[i];
    }

    double weight(int i) {
        return weights[i];
    }

    /** The vector of a stem; null if it has none, or if the sign is no stem. Must not be changed. */
    float @Nullable [] vector(int i) {
        return vectors[i];
    }

    /** Whether two stems are {@linkplain SynonymLexicon#areSynonyms synonyms}. */
    boolean areSynonyms(int i, IndexedContent other, int j) {
        return has(synonyms[i], other.words[j]);
    }

    /** Whether two stems are {@linkplain SynonymLexicon#areComplements complements}. */
    boolean areComplements(int i, IndexedContent other, int j) {
        return has(complements[i], other.words[j]) || has(familyComplements[i], other.roots[j]);
    }

    private static boolean has(@Nullable Set<String> words, String word) {
        return words != null && words.contains(word);
    }
}
