package news.hearsay.coverage.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.coverage.claim.RecentlyUsed;
import news.hearsay.coverage.drift.ClaimDrift;
import news.hearsay.coverage.drift.Drift;
import news.hearsay.coverage.drift.Drift.Mark;
import news.hearsay.coverage.drift.Drift.Part;
import news.hearsay.coverage.drift.Mention;
import news.hearsay.events.Certainty;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Stance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Updates how the claims of threads have changed from one article to a later one. A mention is compared with that of
 * the outlet that its article cites; if there is none, with the first mention of its origin in another outlet. Of the
 * mentions that are alike in outlet, gate, source, stance and status the first is compared.
 */
@Component
class ThreadDrift {

    /** Of a thread with more strands, the later ones are not compared. */
    static final int MAX_STRANDS_PER_THREAD = 400;

    /** The number of pairs of mentions whose drift is kept. */
    private static final int MAX_COMPARED = 10_000;

    private final CoverageStatements statements;

    /** A batch compares all pairs of the threads that it changes; drift follows from the two mentions alone. */
    private final RecentlyUsed<Compared, List<Drift>> compared = RecentlyUsed.ofAtMost(MAX_COMPARED);

    ThreadDrift(CoverageStatements statements) {
        this.statements = statements;
    }

    private enum Route {
        CHAIN,
        ORIGIN
    }

    /**
     * A mention, with what decides about the mentions that it is compared with.
     *
     * @param chain the identities from the source to the outlet
     * @param origin null if it does not assert the claim, or if the origin is not known
     */
    private record Candidate(
            UUID thread,
            String id,
            Instant saidAt,
            UUID outlet,
            List<UUID> chain,
            @Nullable UUID source,
            boolean anonymous,
            boolean asserts,
            @Nullable UUID origin,
            Mention mention) {

        boolean isBefore(Candidate other) {
            return saidAt.isBefore(other.saidAt);
        }

        boolean hasSourceOf(Candidate other) {
            return source != null
                    && (source.equals(other.source)
                            || anonymous
                                    && mention.source() != null
                                    && mention.source().equalsIgnoreCase(other.mention.source()));
        }

        /** Whether two different sources are named: their words are not one statement that has changed. */
        boolean isOfOtherNamedSourceThan(Candidate other) {
            return isNamed() && other.isNamed() && !Objects.equals(source, other.source);
        }

        private boolean isNamed() {
            return source != null && !anonymous && mention.sourceKind() == SourceKind.PERSON;
        }
    }

    private record Pair(Candidate earlier, Candidate later, Route route) {}

    private record Compared(Mention earlier, Mention later) {}

    /** A row of {@code drift}. Spans are as PostgreSQL writes ranges, in code points. */
    private record Row(
            String laterId,
            String earlierId,
            String kind,
            String route,
            UUID threadId,
            UUID earlierThreadId,
            List<String> earlierClaimSpans,
            List<String> earlierCueSpans,
            List<String> earlierSourceSpans,
            List<String> laterClaimSpans,
            List<String> laterCueSpans,
            List<String> laterSourceSpans) {

        static Row of(Pair pair, Drift drift) {
            return new Row(
                    pair.later().id(),
                    pair.earlier().id(),
                    drift.kind().word(),
                    pair.route().name().toLowerCase(Locale.ROOT),
                    pair.later().thread(),
                    pair.earlier().thread(),
                    spans(drift.earlier(), Part.CLAIM),
                    spans(drift.earlier(), Part.CUE),
                    spans(drift.earlier(), Part.SOURCE),
                    spans(drift.later(), Part.CLAIM),
                    spans(drift.later(), Part.CUE),
                    spans(drift.later(), Part.SOURCE));
        }

        private static List<String> spans(List<Mark> marks, Part part) {
            return marks.stream()
                    .filter(mark -> mark.part() == part)
                    .map(mark -> "[" + mark.start() + "," + mark.end() + ")")
                    .toList();
        }
    }

    /**
     * Updates the drift of threads that have changed, and of the threads of articles.
     *
     * @param articles the ids of articles that were read again: words of their claims may have changed
     */
    void update(Collection<UUID> threads, Collection<String> articles) {
        Map<UUID, List<Candidate>> byThread = statements
                .statement("select_drift_mentions")
                .param("threads", CoverageStatements.ids(threads))
                .param("articles", CoverageStatements.texts(articles))
                .param("limit", MAX_STRANDS_PER_THREAD)
                .query((row, _) -> candidate(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Candidate::thread));
        List<Row> rows = byThread.values().parallelStream()
                .flatMap(candidates -> pairs(candidates).stream())
                .flatMap(pair -> drifts(pair).stream().map(drift -> Row.of(pair, drift)))
                .toList();
        statements
                .with("replace_drifts", rows)
                .param("threads", CoverageStatements.ids(threads))
                .param("articles", CoverageStatements.texts(articles))
                .update();
    }

    private List<Drift> drifts(Pair pair) {
        Compared key = new Compared(pair.earlier().mention(), pair.later().mention());
        List<Drift> known = compared.get(key);
        if (known == null) {
            known = List.copyOf(ClaimDrift.between(key.earlier(), key.later()));
            compared.put(key, known);
        }
        return known;
    }

    /** @param candidates of one thread, the earliest first */
    private static List<Pair> pairs(List<Candidate> candidates) {
        List<Pair> pairs = new ArrayList<>();
        for (Candidate later : candidates) {
            cited(later, candidates)
                    .map(earlier -> new Pair(earlier, later, Route.CHAIN))
                    .or(() -> firstOfOrigin(later, candidates).map(earlier -> new Pair(earlier, later, Route.ORIGIN)))
                    .ifPresent(pairs::add);
        }
        return pairs;
    }

    /** The mention of the outlet nearest to the article's own in the chain that has one. */
    private static Optional<Candidate> cited(Candidate later, List<Candidate> candidates) {
        for (UUID link : later.chain().reversed()) {
            Optional<Candidate> cited = candidates.stream()
                    .filter(earlier -> earlier.outlet().equals(link)
                            && !link.equals(later.outlet())
                            && earlier.isBefore(later)
                            && (earlier.asserts() == later.asserts() || earlier.hasSourceOf(later))
                            && !earlier.isOfOtherNamedSourceThan(later))
                    .min(Comparator.comparing((Candidate earlier) -> !earlier.hasSourceOf(later))
                            .thenComparing(earlier -> earlier.asserts() != later.asserts())
                            .thenComparing(Candidate::saidAt)
                            .thenComparing(Candidate::id));
            if (cited.isPresent()) {
                return cited;
            }
        }
        return Optional.empty();
    }

    private static Optional<Candidate> firstOfOrigin(Candidate later, List<Candidate> candidates) {
        if (later.origin() == null || !later.asserts()) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(earlier -> later.origin().equals(earlier.origin())
                        && earlier.asserts()
                        && earlier.isBefore(later)
                        && !earlier.outlet().equals(later.outlet())
                        && !earlier.isOfOtherNamedSourceThan(later))
                .findFirst();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        String kind = row.getString("source_kind");
        String stance = row.getString("stance");
        String certainty = row.getString("certainty");
        Object[] chain = (Object[]) row.getArray("chain_ids").getArray();
        return new Candidate(
                row.getObject("thread_id", UUID.class),
                row.getString("id"),
                row.getTimestamp("said_at").toInstant(),
                row.getObject("outlet_id", UUID.class),
                Arrays.stream(chain).map(UUID.class::cast).toList(),
                row.getObject("source_id", UUID.class),
                row.getBoolean("anonymous"),
                row.getBoolean("asserts"),
                row.getObject("origin_id", UUID.class),
                new Mention(
                        row.getString("claim"),
                        row.getString("cue"),
                        row.getString("source"),
                        kind == null ? null : SourceKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        stance == null ? null : Stance.valueOf(stance.toUpperCase(Locale.ROOT)),
                        row.getBoolean("negated"),
                        certainty == null ? null : Certainty.valueOf(certainty.toUpperCase(Locale.ROOT)),
                        row.getBoolean("certainty_ruled")));
    }
}
