package news.hearsay.web.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import news.hearsay.events.Certainty;
import news.hearsay.events.ClaimTarget;
import news.hearsay.events.RuledSource;
import news.hearsay.events.RulingBody;
import news.hearsay.events.SourceTarget;
import news.hearsay.events.Stance;
import news.hearsay.events.TextSelector;
import org.jspecify.annotations.Nullable;

/** Says in words what a ruling decides. */
public final class RulingText {

    private static final int MAX_WORDS = 160;

    private RulingText() {}

    /** Returns one line, such as {@code Rejected: “the talks go on”}. */
    public static String of(RulingBody body) {
        return switch (body) {
            case RulingBody.RejectAttribution(var target) -> "Rejected: " + quote(target.content());
            case RulingBody.ConfirmAttribution(var target) -> "Confirmed: " + quote(target.content());
            case RulingBody.CorrectAttribution(var target, var source, var words, var stance, var certainty) ->
                "Corrected: %s. %s".formatted(quote(target.content()), details(source, words, stance, certainty));
            case RulingBody.AddAttribution(var words, var source, var _, var stance, var certainty) -> {
                String details = details(source, List.of(), stance, certainty);
                yield "Added: " + quote(words) + (details.isEmpty() ? "" : ". " + details);
            }
            case RulingBody.SameClaim(var first, var second) ->
                "The same claim: %s and %s".formatted(claim(first), claim(second));
            case RulingBody.DifferentClaim(var first, var second) ->
                "Different claims: %s and %s".formatted(claim(first), claim(second));
            case RulingBody.SameSource(var first, var second) ->
                "One source: %s and %s".formatted(source(first), source(second));
            case RulingBody.DifferentSource(var first, var second) ->
                "Different sources: %s and %s".formatted(source(first), source(second));
            case RulingBody.SameOutlet(var first, var second) -> "One outlet: %s and %s".formatted(first, second);
            case RulingBody.DifferentOutlet(var first, var second) ->
                "Different outlets: %s and %s".formatted(first, second);
            case RulingBody.Undo(var undone) -> "Undone: the ruling " + undone;
        };
    }

    /** @param words those that replace the words of a claim; empty if they stay */
    private static String details(
            @Nullable RuledSource source,
            List<TextSelector> words,
            @Nullable Stance stance,
            @Nullable Certainty certainty) {
        List<String> parts = new ArrayList<>();
        if (source != null) {
            parts.add("Source: " + source.name());
        }
        if (!words.isEmpty()) {
            parts.add("Words: " + quote(words));
        }
        add(parts, "Stance", stance);
        add(parts, "Certainty", certainty);
        return String.join("; ", parts);
    }

    private static void add(List<String> parts, String label, @Nullable Enum<?> value) {
        if (value != null) {
            parts.add(label + ": " + value.name().toLowerCase(Locale.ROOT));
        }
    }

    private static String claim(ClaimTarget claim) {
        return claim.content().isEmpty() ? "the claim " + claim.claimId() : quote(claim.content());
    }

    private static String source(SourceTarget source) {
        return source.attributionId() == null ? source.name() : source.name() + " in one statement";
    }

    private static String quote(List<TextSelector> selectors) {
        String words = selectors.stream().map(TextSelector::exact).collect(Collectors.joining(" … "));
        String line = words.strip().replaceAll("\\s+", " ");
        return "“" + (line.length() > MAX_WORDS ? line.substring(0, MAX_WORDS).strip() + "…" : line) + "”";
    }
}
