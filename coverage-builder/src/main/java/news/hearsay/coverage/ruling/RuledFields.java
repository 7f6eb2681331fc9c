package news.hearsay.coverage.ruling;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.hearsay.events.Certainty;
import news.hearsay.events.RulingBody.AddAttribution;
import news.hearsay.events.RulingBody.ConfirmAttribution;
import news.hearsay.events.RulingBody.CorrectAttribution;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import org.jspecify.annotations.Nullable;

/** The fields of an attribution that stands, each as decided by the last ruling that decides on it. */
final class RuledFields {

    private final RulableAttribution attribution;
    private final List<PlacedRuling> rulings;
    private final @Nullable PlacedRuling content;
    private final @Nullable PlacedRuling source;
    private final @Nullable PlacedRuling stance;
    private final @Nullable PlacedRuling certainty;

    /** @param rulings on the attribution, in the order in which later ones win; not empty */
    RuledFields(RulableAttribution attribution, List<PlacedRuling> rulings) {
        this.attribution = attribution;
        this.rulings = rulings;
        content = last(ruling -> ruling.content() != null);
        source = last(ruling -> ruling.source() != null);
        stance = last(ruling -> stanceOf(ruling) != null);
        certainty = last(ruling -> certaintyOf(ruling) != null);
    }

    /** The rulings that decide on a field, and the last one. */
    List<PlacedRuling> winners() {
        return Stream.of(content, source, stance, certainty, rulings.getLast())
                .filter(Objects::nonNull)
                .toList();
    }

    /** @param added whether the extractor did not find the attribution */
    RuledAttribution ruled(boolean added) {
        return new RuledAttribution(
                attribution,
                added,
                rulings.getLast().check(kind()),
                contentAsRuled(),
                source == null ? null : source.source(),
                stance == null ? null : stanceOf(stance),
                certainty == null ? null : certaintyOf(certainty));
    }

    private Check.Kind kind() {
        if (rulings.stream().anyMatch(one -> one.ruling().body() instanceof AddAttribution)) {
            return Check.Kind.ADDED;
        }
        boolean corrected = rulings.stream().anyMatch(one -> one.ruling().body() instanceof CorrectAttribution);
        return corrected ? Check.Kind.CORRECTED : Check.Kind.CONFIRMED;
    }

    /** If nobody corrected the content, it is the one that a person confirmed, whatever the extractor finds now. */
    private @Nullable List<Span> contentAsRuled() {
        PlacedRuling confirmed = last(ruling -> ruling.ruling().body() instanceof ConfirmAttribution);
        List<Span> spans =
                content != null ? content.content() : confirmed != null ? confirmed.selected() : attribution.content();
        return attribution.content().equals(spans) ? null : spans;
    }

    private @Nullable PlacedRuling last(Predicate<PlacedRuling> condition) {
        return rulings.reversed().stream().filter(condition).findFirst().orElse(null);
    }

    private static @Nullable Stance stanceOf(PlacedRuling ruling) {
        return switch (ruling.ruling().body()) {
            case AddAttribution addition -> addition.stance();
            case CorrectAttribution correction -> correction.stance();
            default -> null;
        };
    }

    private static @Nullable Certainty certaintyOf(PlacedRuling ruling) {
        return switch (ruling.ruling().body()) {
            case AddAttribution addition -> addition.certainty();
            case CorrectAttribution correction -> correction.certainty();
            default -> null;
        };
    }
}
