package news.hearsay.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.hearsay.events.Span;
import news.hearsay.web.read.WordingDrift;
import org.jspecify.annotations.Nullable;

/**
 * How the wording of a claim moved from one article to another.
 *
 * @param stations the mentions: each is followed by those that are compared with it, the earliest first
 * @param counts the number of differences by kind, in the order of the kinds; kinds without any are left out
 * @param complete whether all differences of the thread are shown
 */
record DriftPicture(List<Station> stations, Map<String, Long> counts, boolean complete) {

    /** A mention that is further below is not indented more. */
    static final int MAX_DEPTH = 4;

    /**
     * A mention.
     *
     * @param depth the number of mentions above it, at most {@link #MAX_DEPTH}
     * @param address the path and fragment of its sentence, after {@code /articles/}
     * @param from the outlet of the mention above it; null if it is the first
     * @param cites whether its article cites that outlet; otherwise both have one origin
     * @param wording the source, the cue and the claim; parts that the text lacks are left out
     * @param differences those from the mention above
     */
    record Station(
            int depth,
            Instant at,
            String outlet,
            String address,
            @Nullable String from,
            boolean cites,
            List<Part> wording,
            List<Difference> differences) {}

    /**
     * A part of a mention.
     *
     * @param name source, cue or claim
     */
    record Part(String name, List<Piece> pieces) {}

    /**
     * A piece of text with the same marks throughout.
     *
     * @param isNew whether it differs from the mention above
     * @param isChanged whether a mention below has other words or none in its place
     */
    record Piece(String text, boolean isNew, boolean isChanged) {}

    /**
     * A difference from the mention above.
     *
     * @param kind in words, such as "certainty raised"
     * @param was the words of the mention above
     * @param is the words in their place; empty if they are left out
     */
    record Difference(String kind, List<String> was, List<String> is) {

        static Difference of(WordingDrift drift) {
            return new Difference(drift.kind().replace('-', ' '), drift.earlierWords(), drift.laterWords());
        }
    }

    /** The texts of a mention, and the spans that are marked in them. */
    private static final class Marked {

        final String id;
        final Instant at;
        final String outlet;
        final String articleId;
        final String revision;
        final Map<String, String> texts = new LinkedHashMap<>();
        final Map<String, List<Span>> isNew = new TreeMap<>();
        final Map<String, List<Span>> isChanged = new TreeMap<>();

        Marked(
                String id,
                Instant at,
                String outlet,
                String articleId,
                String revision,
                @Nullable String source,
                @Nullable String cue,
                String claim) {
            this.id = id;
            this.at = at;
            this.outlet = outlet;
            this.articleId = articleId;
            this.revision = revision;
            add("source", source);
            add("cue", cue);
            add("claim", claim);
        }

        private void add(String part, @Nullable String text) {
            if (text != null && !text.isBlank()) {
                texts.put(part, text);
            }
        }

        static void mark(Map<String, List<Span>> marks, List<Span> source, List<Span> cue, List<Span> claim) {
            Map.of("source", source, "cue", cue, "claim", claim)
                    .forEach((part, spans) ->
                            marks.computeIfAbsent(part, _ -> new ArrayList<>()).addAll(spans));
        }

        /** @param drifts the differences from the mention above; none if it is the first */
        Station station(int depth, List<WordingDrift> drifts) {
            return new Station(
                    depth,
                    at,
                    outlet,
                    "%s?revision=%s#m-%s".formatted(articleId, revision, id),
                    drifts.isEmpty() ? null : drifts.getFirst().earlierOutlet(),
                    !drifts.isEmpty() && drifts.getFirst().route().equals("chain"),
                    wording(),
                    drifts.stream().map(Difference::of).toList());
        }

        private List<Part> wording() {
            return texts.entrySet().stream()
                    .map(text -> new Part(text.getKey(), pieces(text.getKey(), text.getValue())))
                    .toList();
        }

        private List<Piece> pieces(String part, String text) {
            List<Span> fresh = isNew.getOrDefault(part, List.of());
            List<Span> changed = isChanged.getOrDefault(part, List.of());
            int[] codePoints = text.codePoints().toArray();
            NavigableSet<Integer> cuts = new TreeSet<>(List.of(0, codePoints.length));
            Stream.of(fresh, changed)
                    .flatMap(Collection::stream)
                    .flatMap(span -> Stream.of(span.start(), span.end()))
                    .filter(cut -> cut < codePoints.length)
                    .forEach(cuts::add);
            List<Piece> pieces = new ArrayList<>();
            for (Integer start = cuts.first(), end = cuts.higher(start);
                    end != null;
                    start = end, end = cuts.higher(start)) {
                pieces.add(new Piece(
                        new String(codePoints, start, end - start), covers(fresh, start), covers(changed, start)));
            }
            return List.copyOf(pieces);
        }

        private static boolean covers(List<Span> spans, int at) {
            return spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
        }
    }

    /** Returns the number of differences. */
    long differences() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** @param limit the largest number of differences that are read */
    static DriftPicture of(List<WordingDrift> drifts, int limit) {
        Map<String, Marked> mentions = new LinkedHashMap<>();
        Map<String, List<WordingDrift>> above = new HashMap<>();
        Map<String, List<String>> below = new HashMap<>();
        Map<String, Long> counts = new TreeMap<>();
        for (WordingDrift drift : drifts) {
            Marked.mark(
                    mentions.computeIfAbsent(drift.earlierId(), _ -> earlier(drift)).isChanged,
                    drift.earlierSourceSpans(),
                    drift.earlierCueSpans(),
                    drift.earlierClaimSpans());
            Marked.mark(
                    mentions.computeIfAbsent(drift.laterId(), _ -> later(drift)).isNew,
                    drift.laterSourceSpans(),
                    drift.laterCueSpans(),
                    drift.laterClaimSpans());
            above.computeIfAbsent(drift.laterId(), later -> {
                        below.computeIfAbsent(drift.earlierId(), _ -> new ArrayList<>())
                                .add(later);
                        return new ArrayList<>();
                    })
                    .add(drift);
            counts.merge(drift.kind(), 1L, Long::sum);
        }
        List<Station> stations = new ArrayList<>();
        mentions.values().stream()
                .filter(mention -> !above.containsKey(mention.id))
                .sorted(Comparator.comparing((Marked mention) -> mention.at).thenComparing(mention -> mention.id))
                .forEach(mention -> add(mention, 0, mentions, above, below, stations));
        return new DriftPicture(List.copyOf(stations), counts, drifts.size() < limit);
    }

    /** Adds a mention and all below it; each is compared with an earlier one, so there is no circle. */
    private static void add(
            Marked mention,
            int depth,
            Map<String, Marked> mentions,
            Map<String, List<WordingDrift>> above,
            Map<String, List<String>> below,
            List<Station> stations) {
        stations.add(mention.station(Math.min(depth, MAX_DEPTH), above.getOrDefault(mention.id, List.of())));
        for (String next : below.getOrDefault(mention.id, List.of())) {
            add(Objects.requireNonNull(mentions.get(next)), depth + 1, mentions, above, below, stations);
        }
    }

    private static Marked earlier(WordingDrift drift) {
        return new Marked(
                drift.earlierId(),
                drift.earlierAt(),
                drift.earlierOutlet(),
                drift.earlierArticleId(),
                drift.earlierRevision(),
                drift.earlierSource(),
                drift.earlierCue(),
                drift.earlierClaim());
    }

    private static Marked later(WordingDrift drift) {
        return new Marked(
                drift.laterId(),
                drift.laterAt(),
                drift.laterOutlet(),
                drift.laterArticleId(),
                drift.laterRevision(),
                drift.laterSource(),
                drift.laterCue(),
                drift.laterClaim());
    }
}
