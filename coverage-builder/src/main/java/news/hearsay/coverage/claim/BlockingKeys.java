package news.hearsay.coverage.claim;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import news.hearsay.coverage.claim.Sign.Content;
import news.hearsay.coverage.claim.Sign.Date;
import news.hearsay.coverage.claim.Sign.Stem;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Blocking keys, as in record linkage: only wordings that share a key are compared. Each pair of a wording's rarest
 * signs gives a key.
 */
final class BlockingKeys {

    /** The number of signs that are paired; 6 signs give 15 pairs. */
    private static final int MAX_SIGNS = 6;

    private record Rare(String family, double weight) {}

    private BlockingKeys() {}

    /** The keys of a wording, in ascending order, each once. */
    static long[] of(List<Sign> signs) {
        List<Rare> rarest = rarest(signs);
        TreeSet<Long> keys = new TreeSet<>();
        for (int i = 0; i < rarest.size(); i++) {
            for (int j = i + 1; j < rarest.size(); j++) {
                String one = rarest.get(i).family();
                String other = rarest.get(j).family();
                keys.add(hash(one.compareTo(other) < 0 ? one + "\n" + other : other + "\n" + one));
            }
        }
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<Rare> rarest(List<Sign> signs) {
        return signs.stream()
                .filter(sign -> sign instanceof Content && !(sign instanceof Date))
                .map(BlockingKeys::rare)
                .distinct()
                .sorted(Comparator.comparingDouble(Rare::weight).reversed().thenComparing(Rare::family))
                .limit(MAX_SIGNS)
                .toList();
    }

    private static Rare rare(Sign sign) {
        if (sign instanceof Stem(var stem)) {
            SynonymLexicon lexicon = SynonymLexicon.get();
            return new Rare(lexicon.family(stem), lexicon.familyRarity(stem));
        }
        return new Rare(SignCodec.encode(sign), sign.weight());
    }

    private static long hash(String words) {
        return StringHelper.murmurhash3_x64_128(new BytesRef(words))[0];
    }
}
