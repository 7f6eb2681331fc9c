package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Keys by which candidates are found: each pair of the rarest signs. */
final class Keys {

    /** 6 signs make 15 pairs */
    private static final int SIGNS = 6;

    private Keys() {}

    static long[] of(List<String> signs) {
        Lexicon lexicon = Lexicon.get();
        record Rare(String family, double weight) {}
        List<Rare> rare = new ArrayList<>();
        for (String sign : signs) {
            if (Signs.isContent(sign) && !Signs.isDate(sign)) {
                Rare one = new Rare(
                        lexicon.family(sign), Signs.isStem(sign) ? lexicon.familyRarity(sign) : Signs.weight(sign));
                if (!rare.contains(one)) {
                    rare.add(one);
                }
            }
        }
        rare.sort(Comparator.comparingDouble(Rare::weight).reversed().thenComparing(Rare::family));
        TreeSet<Long> keys = new TreeSet<>();
        int n = Math.min(SIGNS, rare.size());
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                String one = rare.get(i).family();
                String other = rare.get(j).family();
                keys.add(hash(one.compareTo(other) < 0 ? one + "\n" + other : other + "\n" + one));
            }
        }
        return keys.stream().mapToLong(Long::longValue).toArray();
    }

    private static long hash(String words) {
        return StringHelper.murmurhash3_x64_128(new BytesRef(words))[0];
    }
}
