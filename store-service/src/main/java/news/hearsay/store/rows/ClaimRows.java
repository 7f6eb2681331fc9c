package news.hearsay.store.rows;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.hearsay.events.Claim;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes claims as rows of {@code claim} and {@code claim_subject}. */
@Component
class ClaimRows {

    private static final MultiRowStatement<Claim> CLAIMS = new MultiRowStatement<Claim>("upsert_claim")
            .text("id", Claim::id)
            .text("extractorVersion", claim -> ExtractorVersion.literal(claim.extractor()))
            .text("articleId", Claim::articleId)
            .text("revision", Claim::revision)
            .text("text", Claim::text)
            .text("spans", claim -> ArrayLiteral.ofSpans(claim.spans()))
            .text("sentence", claim -> ArrayLiteral.range(claim.sentence()))
            .text("quoteType", claim -> Label.of(claim.quoteType()))
            .text("polarity", claim -> Label.of(claim.polarity()))
            .text("certainty", claim -> Label.of(claim.certainty()))
            .text("completion", ClaimRows::completion)
            .text("antecedents", claim -> ArrayLiteral.ofSpans(antecedents(claim)));

    private static final MultiRowStatement<Subject> SUBJECTS = new MultiRowStatement<Subject>("replace_claim_subjects")
            .text("claimId", subject -> subject.claim().id())
            .text("extractorVersion", subject -> subject.claim().version())
            .text("subject", Subject::name)
            .text("aspects", subject -> ArrayLiteral.of(List.copyOf(subject.aspects())));

    private final RowSource source;

    ClaimRows(RowSource source) {
        this.source = source;
    }

    void write(List<Claim> claims) {
        Collection<Claim> distinct = RowKey.last(claims, ClaimRows::key);
        CLAIMS.write(source, distinct);
        SUBJECTS.write(source, distinct.stream().flatMap(ClaimRows::subjects).toList());
    }

    private static @Nullable String completion(Claim claim) {
        return claim.completion() == null ? null : claim.completion().text();
    }

    private static List<Span> antecedents(Claim claim) {
        return claim.completion() == null ? List.of() : claim.completion().antecedents();
    }

    private static RowKey key(Claim claim) {
        return new RowKey(claim.id(), ExtractorVersion.literal(claim.extractor()));
    }

    /** Returns one row per subject, with all its aspects; one row without a subject if the claim matches none. */
    private static Stream<Subject> subjects(Claim claim) {
        if (claim.subjects().isEmpty()) {
            return Stream.of(new Subject(key(claim), null, new TreeSet<>()));
        }
        SortedMap<String, SortedSet<String>> aspects = new TreeMap<>();
        claim.subjects()
                .forEach(match -> aspects.computeIfAbsent(match.subject(), _ -> new TreeSet<>())
                        .addAll(match.aspects()));
        return aspects.entrySet().stream()
                .map(subject -> new Subject(key(claim), subject.getKey(), subject.getValue()));
    }

    private record Subject(RowKey claim, @Nullable String name, SortedSet<String> aspects) {}
}
