package news.hearsay.coverage.claim;

import org.jspecify.annotations.Nullable;

/**
 * The wordings of claims. Outlets repeat the claims of an agency word for word, and every revision of an article
 * repeats most claims of the one before it, so the wordings that were needed last are kept, with what was derived from
 * them. They follow from the claims alone. Thread-safe.
 */
public final class ClaimWordings {

    private static final int MAX_WORDINGS = 10_000;

    private final RecentlyUsed<Claim, Wording> wordings = RecentlyUsed.ofAtMost(MAX_WORDINGS);

    private record Claim(
            String text, boolean negated, @Nullable String speaker) {}

    /** The wording of a claim, as {@link Wording#of(String, boolean, String)} returns it. */
    public Wording of(String text, boolean negated, @Nullable String speaker) {
        Claim claim = new Claim(text, negated, speaker);
        Wording known = wordings.get(claim);
        if (known == null) {
            known = Wording.of(text, negated, speaker);
            wordings.put(claim, known);
        }
        return known;
    }
}
