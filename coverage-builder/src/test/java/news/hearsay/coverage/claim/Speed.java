package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.List;

/** Measures how many claims are normalised and how many pairs are compared a second, on one thread. Run by hand. */
final class Speed {

    private static final int ROUNDS = 6;

    private Speed() {}

    public static void main(String[] arguments) {
        List<Pairs.Pair> pairs = new ArrayList<>(Pairs.tuning());
        pairs.addAll(Pairs.heldOut());
        for (int round = 1; round <= ROUNDS; round++) {
            int readings = 0;
            long keys = 0;
            long start = System.nanoTime();
            List<Wording> wordings = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                wordings.clear();
                for (Pairs.Pair pair : pairs) {
                    wordings.add(pair.left());
                    wordings.add(pair.right());
                }
                readings += wordings.size();
            }
            long read = System.nanoTime();
            for (Wording wording : wordings) {
                keys += wording.keys().length;
            }
            long keyed = System.nanoTime();
            int same = 0;
            for (Wording one : wordings) {
                for (Wording other : wordings) {
                    same += one.saysTheSameAs(other) ? 1 : 0;
                }
            }
            long compared = System.nanoTime();
            System.out.printf(
                    "Wording.of %,.0f/s; keys %,.0f/s (%.1f each); saysTheSameAs %,.0f/s (%d same)%n",
                    readings * 1e9 / (read - start),
                    wordings.size() * 1e9 / (keyed - read),
                    (double) keys / wordings.size(),
                    (double) wordings.size() * wordings.size() * 1e9 / (compared - keyed),
                    same);
        }
    }
}
