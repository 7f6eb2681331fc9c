package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import news.hearsay.events.AttributionTarget;
import news.hearsay.events.Certainty;
import news.hearsay.events.ClaimTarget;
import news.hearsay.events.RuledSource;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.events.SourceKind;
import news.hearsay.events.SourceTarget;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import news.hearsay.events.TextSelector;
import org.jspecify.annotations.Nullable;

/** Rulings of all kinds on stored attributions and names, the same at each run: four in five are on attributions. */
final class GeneratedRulings {

    private static final Instant FIRST = Instant.parse("2026-01-01T08:00:00Z");

    private final List<Ruled> attributions;
    private final Names names;
    /** So that two of equal or similar words follow each other. */
    private final List<Ruled> byWords;

    private final Random random = new Random(42);
    private final List<Ruling> rulings = new ArrayList<>();

    /**
     * Names for rulings on sources and outlets. All articles that have one become due.
     *
     * @param people at least two
     * @param outlets at least two
     */
    record Names(List<String> people, List<String> outlets) {}

    /**
     * An attribution. Spans count code points of the text, end exclusive.
     *
     * @param sourceName null if the source is unnamed
     */
    record Ruled(
            String id,
            String claimId,
            String articleId,
            String revision,
            String text,
            String claim,
            Span claimSpan,
            Span cueSpan,
            Span sourceSpan,
            @Nullable String sourceName) {

        private AttributionTarget target() {
            return new AttributionTarget(id, claimId, select(claimSpan), select(cueSpan), select(sourceSpan));
        }

        private ClaimTarget claimTarget() {
            return new ClaimTarget(claimId, articleId, revision, select(claimSpan));
        }

        private List<TextSelector> select(Span span) {
            return List.of(TextSelector.of(text, span));
        }

        /** The words of the claim but the last. */
        private List<TextSelector> fewerWords() {
            int end = claim.lastIndexOf(' ');
            return select(new Span(claimSpan.start(), claimSpan.start() + claim.codePointCount(0, end)));
        }
    }

    private GeneratedRulings(List<Ruled> attributions, Names names) {
        this.attributions = attributions;
        this.names = names;
        byWords = attributions.stream()
                .sorted(Comparator.comparing(Ruled::claim).thenComparing(Ruled::id))
                .toList();
    }

    /**
     * Returns as many rulings.
     *
     * @param attributions at least as many
     */
    static List<Ruling> on(List<Ruled> attributions, Names names, int number) {
        return new GeneratedRulings(attributions, names).rule(number);
    }

    private List<Ruling> rule(int number) {
        for (int i = 0; rulings.size() < number; i++) {
            Ruled ruled = attributions.get(i);
            switch (Integer.valueOf(i % 100)) {
                case Integer kind when kind < 30 -> add(ruled, new RulingBody.ConfirmAttribution(ruled.target()));
                case Integer kind when kind < 40 -> add(ruled, new RulingBody.RejectAttribution(ruled.target()));
                case Integer kind when kind < 50 -> correct(ruled, null, List.of(), Stance.DENIES, null);
                case Integer kind when kind < 60 -> correct(ruled, null, List.of(), null, Certainty.POSSIBLE);
                case Integer kind
                when kind < 70 ->
                    correct(ruled, new RuledSource(person(), SourceKind.PERSON, List.of()), List.of(), null, null);
                case Integer kind when kind < 75 -> correct(ruled, null, ruled.fewerWords(), null, null);
                case Integer kind
                when kind < 80 ->
                    add(
                            ruled,
                            new RulingBody.AddAttribution(
                                    ruled.fewerWords(),
                                    new RuledSource(person(), SourceKind.PERSON, List.of()),
                                    List.of(),
                                    Stance.STATES,
                                    null));
                case Integer kind when kind < 90 -> compareClaims(kind < 85);
                case Integer kind
                when kind < 93 -> {
                    List<String> two = two(names.people());
                    add(null, new RulingBody.SameSource(named(two.getFirst()), named(two.getLast())));
                }
                case Integer kind when kind < 95 -> add(null, namesakes(ruled));
                case 95 -> {
                    List<String> two = two(names.outlets());
                    add(null, new RulingBody.SameOutlet(two.getFirst(), two.getLast()));
                }
                case 96 -> {
                    List<String> two = two(names.outlets());
                    add(null, new RulingBody.DifferentOutlet(two.getFirst(), two.getLast()));
                }
                default -> undo();
            }
        }
        return rulings;
    }

    private void correct(
            Ruled ruled,
            @Nullable RuledSource source,
            List<TextSelector> content,
            @Nullable Stance stance,
            @Nullable Certainty certainty) {
        add(ruled, new RulingBody.CorrectAttribution(ruled.target(), source, content, stance, certainty));
    }

    /** Similar words become one claim; equal words become two. */
    private void compareClaims(boolean same) {
        int start = random.nextInt(byWords.size() - 100);
        for (int i = start; i < byWords.size() - 1; i++) {
            Ruled first = byWords.get(i);
            Ruled second = byWords.get(i + 1);
            boolean equal = first.claim().equals(second.claim());
            if (equal != same && !first.articleId().equals(second.articleId())) {
                add(
                        null,
                        same
                                ? new RulingBody.SameClaim(first.claimTarget(), second.claimTarget())
                                : new RulingBody.DifferentClaim(first.claimTarget(), second.claimTarget()));
                return;
            }
        }
    }

    /** The person of this name in this article is another one than elsewhere; else two people are different. */
    private RulingBody namesakes(Ruled ruled) {
        String name = ruled.sourceName();
        if (name == null || !names.people().contains(name)) {
            List<String> two = two(names.people());
            return new RulingBody.DifferentSource(named(two.getFirst()), named(two.getLast()));
        }
        return new RulingBody.DifferentSource(
                named(name),
                new SourceTarget(
                        name,
                        SourceKind.PERSON,
                        ruled.id(),
                        ruled.articleId(),
                        ruled.revision(),
                        ruled.select(ruled.sourceSpan())));
    }

    private void undo() {
        Ruling undone = rulings.get(random.nextInt(rulings.size()));
        rulings.add(
                Ruling.of(now(), "Ada", null, undone.articleId(), undone.revision(), new RulingBody.Undo(undone.id())));
    }

    private void add(@Nullable Ruled ruled, RulingBody body) {
        rulings.add(Ruling.of(
                now(),
                "Ada",
                "so the recording shows",
                ruled == null ? null : ruled.articleId(),
                ruled == null ? null : ruled.revision(),
                body));
    }

    private Instant now() {
        return FIRST.plusSeconds(rulings.size());
    }

    private SourceTarget named(String name) {
        return new SourceTarget(name, SourceKind.PERSON, null, null, null, List.of());
    }

    private String person() {
        return names.people().get(random.nextInt(names.people().size()));
    }

    private List<String> two(List<String> of) {
        int first = random.nextInt(of.size());
        int second = (first + 1 + random.nextInt(of.size() - 1)) % of.size();
        return List.of(of.get(first), of.get(second));
    }
}
