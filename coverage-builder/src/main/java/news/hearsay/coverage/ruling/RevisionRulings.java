package news.hearsay.coverage.ruling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.hearsay.events.AttributionTarget;
import news.hearsay.events.Ids;
import news.hearsay.events.RuledSource;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody.AddAttribution;
import news.hearsay.events.RulingBody.ConfirmAttribution;
import news.hearsay.events.RulingBody.CorrectAttribution;
import news.hearsay.events.RulingBody.RejectAttribution;
import news.hearsay.events.Span;
import news.hearsay.events.TextSelector;
import org.jspecify.annotations.Nullable;

/**
 * Applies live rulings to one revision of an article. Rulings select words, so they apply to other revisions and to
 * what other versions of the extractor find, as long as the words are there and unique.
 *
 * <p>An attribution that a person confirmed or corrected, and that the extractor does not find (any more), is there as
 * the ruling selects it.
 */
public final class RevisionRulings {

    private final RulableRevision revision;
    private final Map<String, RulableAttribution> attributions = new LinkedHashMap<>();
    private final Map<String, List<PlacedRuling>> placed = new LinkedHashMap<>();
    private final Set<String> added = new HashSet<>();
    private final Map<String, RulingOutcome> outcomes = new HashMap<>();

    private RevisionRulings(RulableRevision revision) {
        this.revision = revision;
        revision.attributions().forEach(attribution -> attributions.put(attribution.id(), attribution));
    }

    /**
     * The rulings applied to a revision.
     *
     * @param attributions those that rulings concern
     * @param outcomes of all rulings, by ruling id
     */
    public record Result(List<RuledAttribution> attributions, Map<String, RulingOutcome> outcomes) {}

    /**
     * Applies rulings.
     *
     * @param live the live rulings on the article's attributions, in the order in which later ones win
     */
    public static Result of(List<Ruling> live, RulableRevision revision) {
        RevisionRulings rulings = new RevisionRulings(revision);
        // what was added may be corrected by a ruling that seems to be earlier, if clocks differ
        live.stream().filter(ruling -> ruling.body() instanceof AddAttribution).forEach(rulings::place);
        live.stream()
                .filter(ruling -> !(ruling.body() instanceof AddAttribution))
                .forEach(rulings::place);
        return rulings.result();
    }

    private void place(Ruling ruling) {
        switch (ruling.body()) {
            case AddAttribution addition -> add(ruling, addition);
            case RejectAttribution(AttributionTarget target) -> reject(ruling, target);
            case ConfirmAttribution(AttributionTarget target) -> keep(ruling, target, null, List.of());
            case CorrectAttribution correction ->
                keep(ruling, correction.target(), correction.source(), correction.content());
            default -> throw new IllegalArgumentException("not about an attribution: " + ruling.body());
        }
    }

    private void add(Ruling ruling, AddAttribution addition) {
        Optional<List<Span>> content = find(addition.content());
        Optional<List<Span>> cue = find(addition.cue());
        if (content.isEmpty() || cue.isEmpty()) {
            review(ruling, "The words of the claim or of the cue are not in the text, or more than once.");
            return;
        }
        RuledAttribution.Source source = source(addition.source());
        List<Span> words = source == null ? List.of() : source.spans();
        RulableAttribution wanted = attribution(content.get(), cue.get(), words);
        RulableAttribution held = TargetMatch.of(wanted.id(), content.get(), cue.get(), words, attributions.values())
                .attribution()
                .orElseGet(() -> addMissing(wanted));
        put(held, new PlacedRuling(ruling, content.get(), content.get(), source));
    }

    private void reject(Ruling ruling, AttributionTarget target) {
        Optional<List<Span>> content = find(target.content());
        if (content.isEmpty()) {
            review(ruling, "The words of the claim are not in the text, or more than once.");
            return;
        }
        TargetMatch.Match match = match(target, content.get());
        if (match.ambiguous()) {
            review(ruling, "Several attributions have the words of the claim.");
        } else if (match.attribution().isPresent()) {
            put(match.attribution().get(), new PlacedRuling(ruling, content.get(), null, null));
        } else {
            outcomes.put(ruling.id(), RulingOutcome.applied(null));
        }
    }

    /**
     * Places a ruling that keeps an attribution.
     *
     * @param corrected the words of the content as ruled; empty if they are right
     */
    private void keep(
            Ruling ruling, AttributionTarget target, @Nullable RuledSource entered, List<TextSelector> corrected) {
        Optional<List<Span>> selected = find(target.content());
        Optional<List<Span>> content = find(corrected);
        if (selected.isEmpty() || content.isEmpty()) {
            review(ruling, "The words of the claim are not in the text, or more than once.");
            return;
        }
        TargetMatch.Match match = match(target, selected.get());
        if (match.ambiguous()) {
            review(ruling, "Several attributions have the words of the claim.");
            return;
        }
        RulableAttribution held = match.attribution()
                .orElseGet(() -> addMissing(attribution(selected.get(), cueOf(target), sourceOf(target))));
        put(
                held,
                new PlacedRuling(ruling, selected.get(), corrected.isEmpty() ? null : content.get(), source(entered)));
    }

    private TargetMatch.Match match(AttributionTarget target, List<Span> content) {
        return TargetMatch.of(target.attributionId(), content, cueOf(target), sourceOf(target), attributions.values());
    }

    private List<Span> cueOf(AttributionTarget target) {
        return find(target.cue()).orElse(List.of());
    }

    private List<Span> sourceOf(AttributionTarget target) {
        return find(target.source()).orElse(List.of());
    }

    private RuledAttribution.@Nullable Source source(@Nullable RuledSource entered) {
        return entered == null
                ? null
                : new RuledAttribution.Source(entered, find(entered.words()).orElse(List.of()));
    }

    /** The spans of the selected words, in text order; empty if they are not all found, or overlap. */
    private Optional<List<Span>> find(List<TextSelector> selectors) {
        return TextSelector.findAll(selectors, revision.text())
                .map(RevisionRulings::inOrder)
                .filter(RevisionRulings::areApart);
    }

    private static List<Span> inOrder(List<Span> spans) {
        return spans.stream()
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
    }

    private static boolean areApart(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).start() < spans.get(i - 1).end()) {
                return false;
            }
        }
        return true;
    }

    private RulableAttribution attribution(List<Span> content, List<Span> cue, List<Span> source) {
        String claim = Ids.claim(revision.articleId(), revision.revision(), content);
        return new RulableAttribution(Ids.attribution(claim, cue, source), content, cue, source);
    }

    private RulableAttribution addMissing(RulableAttribution attribution) {
        attributions.put(attribution.id(), attribution);
        added.add(attribution.id());
        return attribution;
    }

    private void put(RulableAttribution attribution, PlacedRuling ruling) {
        placed.computeIfAbsent(attribution.id(), _ -> new ArrayList<>()).add(ruling);
    }

    private void review(Ruling ruling, String detail) {
        outcomes.put(ruling.id(), RulingOutcome.forReview(detail));
    }

    private Result result() {
        List<RuledAttribution> ruled = new ArrayList<>();
        placed.forEach((id, rulings) -> {
            RulableAttribution attribution = attributions.get(id);
            if (attribution != null) {
                rulings.sort((one, other) -> LiveRulings.ORDER.compare(one.ruling(), other.ruling()));
                ruled.add(decide(attribution, rulings));
            }
        });
        return new Result(List.copyOf(ruled), Map.copyOf(outcomes));
    }

    /** The last ruling decides whether the attribution stands; of each field, the last one that corrects it. */
    private RuledAttribution decide(RulableAttribution attribution, List<PlacedRuling> rulings) {
        PlacedRuling last = rulings.getLast();
        rulings.forEach(one -> outcomes.put(one.ruling().id(), RulingOutcome.superseded(attribution.id())));
        outcomes.put(last.ruling().id(), RulingOutcome.applied(attribution.id()));
        boolean isAdded = added.contains(attribution.id());
        if (last.ruling().body() instanceof RejectAttribution) {
            return new RuledAttribution(attribution, isAdded, last.check(Check.Kind.REJECTED), null, null, null, null);
        }
        RuledFields fields = new RuledFields(attribution, rulings);
        fields.winners().forEach(winner -> outcomes.put(winner.ruling().id(), RulingOutcome.applied(attribution.id())));
        return fields.ruled(isAdded);
    }
}
