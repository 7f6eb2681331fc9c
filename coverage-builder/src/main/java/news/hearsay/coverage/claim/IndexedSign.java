package news.hearsay.coverage.claim;

import java.util.Set;
import news.hearsay.coverage.claim.Sign.Content;
import news.hearsay.coverage.claim.Sign.Date;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Stem;
import org.jspecify.annotations.Nullable;

/**
 * A sign of a wording's content, and what comparisons look up of it. Most signs occur in many wordings, so those that
 * were needed last are kept and shared. Immutable.
 */
final class IndexedSign {

    /** The kinds of signs that correspond to one another. */
    enum Kind {
        NAME,
        STEM,
        QUANTITY,
        DATE
    }

    private static final int MAX_SHARED = 50_000;
    private static final RecentlyUsed<Sign, IndexedSign> SHARED = RecentlyUsed.ofAtMost(MAX_SHARED);

    private final Content sign;
    private final int hash;
    private final Kind kind;
    private final String word;
    private final String root;
    private final double weight;
    private final long wordBit;
    private final long rootBit;
    private final int vectorNumber;
    private final @Nullable Set<String> synonyms;
    private final @Nullable Set<String> complements;
    private final @Nullable Set<String> familyComplements;

    private IndexedSign(Content sign) {
        this.sign = sign;
        hash = sign.hashCode();
        weight = sign.weight();
        switch (sign) {
            case Name(var name) -> {
                kind = Kind.NAME;
                word = name;
                root = NameAliases.root(name);
            }
            case Quantity(var value) -> {
                kind = Kind.QUANTITY;
                word = value;
                root = value;
            }
            case Date(var day) -> {
                kind = Kind.DATE;
                word = day;
                root = day;
            }
            case Stem(var stem) -> {
                kind = Kind.STEM;
                word = stem;
                root = SynonymLexicon.get().family(stem);
            }
        }
        boolean isStem = kind == Kind.STEM;
        SynonymLexicon lexicon = SynonymLexicon.get();
        vectorNumber = isStem ? WordVectors.get().numberOf(word) : WordVectors.NONE;
        synonyms = isStem ? lexicon.synonyms(word) : null;
        complements = isStem ? lexicon.complements(word) : null;
        familyComplements = isStem ? lexicon.complements(root) : null;
        wordBit = bit(word);
        rootBit = bit(root);
    }

    private static long bit(String word) {
        // the golden ratio spreads similar hashes (Knuth)
        return 1L << (word.hashCode() * 0x9E3779B9 >>> 26);
    }

    /** What is known of a sign. */
    static IndexedSign of(Content sign) {
        IndexedSign known = SHARED.get(sign);
        if (known == null) {
            known = new IndexedSign(sign);
            SHARED.put(sign, known);
        }
        return known;
    }

    Sign sign() {
        return sign;
    }

    Kind kind() {
        return kind;
    }

    /** The sign as a string, without its kind. */
    String word() {
        return word;
    }

    /** The {@linkplain SynonymLexicon#family family} of a stem; the {@linkplain NameAliases#root root} of a name. */
    String root() {
        return root;
    }

    double weight() {
        return weight;
    }

    /** One of 64 bits, the same for equal words. */
    long wordBit() {
        return wordBit;
    }

    /** One of 64 bits, the same for equal roots. */
    long rootBit() {
        return rootBit;
    }

    /** The number of the vector of a stem; {@link WordVectors#NONE} if it has none, or if the sign is no stem. */
    int vectorNumber() {
        return vectorNumber;
    }

    boolean isEqualTo(IndexedSign other) {
        return this == other || hash == other.hash && sign.equals(other.sign);
    }

    /** Whether two stems are {@linkplain SynonymLexicon#areSynonyms synonyms}. */
    boolean isSynonymOf(IndexedSign other) {
        return has(synonyms, other.word);
    }

    /** Whether two stems are {@linkplain SynonymLexicon#areComplements complements}. */
    boolean isComplementOf(IndexedSign other) {
        return has(complements, other.word) || has(familyComplements, other.root);
    }

    /** Whether two stems may correspond to each other in any matching. Symmetric. */
    boolean mayCorrespondTo(IndexedSign other) {
        return root.equals(other.root)
                || isSynonymOf(other)
                || other.isSynonymOf(this)
                || isComplementOf(other)
                || other.isComplementOf(this);
    }

    private static boolean has(@Nullable Set<String> words, String word) {
        return words != null && words.contains(word);
    }
}
