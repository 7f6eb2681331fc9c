package news.hearsay.web.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two outlets or two periods side by side.
 *
 * @param first the side of the parameters {@code outlet}, {@code from} and {@code until}
 * @param second the side of {@code with}, {@code withFrom} and {@code withUntil}
 * @param both claims that both sides carry, at most 20, those with the most mentions first
 * @param onlyFirst claims that only the first side carries, at most 20
 * @param onlySecond claims that only the second side carries, at most 20
 */
public record Comparison(Side first, Side second, List<Claim> both, List<Claim> onlyFirst, List<Claim> onlySecond) {

    /**
     * What one side published.
     *
     * @param since if the side has more mentions than are read, only those after this time are counted; otherwise null
     * @param mentions the number of mentions that were read, withdrawn ones included
     * @param articles the number of articles with these mentions
     * @param origins the number of distinct origins of its current mentions
     * @param statements the number of mentions with a source, named or unnamed
     * @param unnamed the number of these with an unnamed source
     * @param denials the number of mentions that deny a claim
     * @param withdrawn the number of mentions that a later revision of their article withdrew
     * @param corrected the number of articles with such a mention
     * @param claims the number of threads with a mention that asserts the claim
     * @param shared the number of these that the other side carries, too
     * @param first the number of shared claims that this side published earlier than the other
     */
    public record Side(
            @Nullable Instant since,
            long mentions,
            long articles,
            long origins,
            long statements,
            long unnamed,
            long denials,
            long withdrawn,
            long corrected,
            long claims,
            long shared,
            long first) {

        /** Returns the number of claims that only this side carries. */
        public long alone() {
            return claims - shared;
        }

        /** Returns the share of mentions with an unnamed source in those with a source, in percent; 0 without any. */
        public long unnamedPercent() {
            return statements == 0 ? 0 : Math.round(100.0 * unnamed / statements);
        }
    }

    /**
     * A thread that a side carries.
     *
     * @param saidAt when the first side published it first; null if it does not carry the claim
     * @param withSaidAt when the second side published it first; null if it does not carry the claim
     * @param origins the number of independent origins of the whole thread
     * @param outlets the number of outlets of the whole thread
     * @param denials the number of mentions of the whole thread that deny it
     */
    public record Claim(
            UUID id,
            String headline,
            List<String> aspects,
            @Nullable Instant saidAt,
            @Nullable Instant withSaidAt,
            long origins,
            long outlets,
            long denials) {

        /** Returns whether the first side published it earlier; null if one of them does not carry it, or at once. */
        public @Nullable Boolean firstWasEarlier() {
            return saidAt == null || withSaidAt == null || saidAt.equals(withSaidAt)
                    ? null
                    : saidAt.isBefore(withSaidAt);
        }
    }
}
