package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Completion;
import news.hearsay.events.Cue;
import news.hearsay.events.Extraction;
import news.hearsay.events.Extractor;
import news.hearsay.events.Polarity;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Span;
import news.hearsay.events.SubjectMatch;

/**
 * All events of one article, which may repeat each other, read as the store and the statement {@code select_articles}
 * would return the article: the order of the events does not matter.
 */
final class ArchivedEvents {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** The order of receptions; the last one decides. */
    private static final Comparator<Article> RECEPTIONS = Comparator.comparing(Article::receivedAt)
            .thenComparing(Article::revision)
            .thenComparing(Article::outlet)
            .thenComparing(article -> Objects.toString(article.url(), ""));

    private final List<Article> articles;
    private final Collection<Claim> claims;
    private final Collection<Attribution> attributions;
    private final Map<String, Extraction> extractions;

    /** A source of a revision: one for all attributions that name it or use the same words, ignoring case. */
    private record SourceKey(SourceKind kind, boolean named, String words) {}

    /**
     * @param articles at least one, all with one id
     * @param claims those of the article
     * @param attributions those of the article
     * @param extractions the records of the extractions of the article's revisions
     */
    ArchivedEvents(
            List<Article> articles, List<Claim> claims, List<Attribution> attributions, List<Extraction> extractions) {
        this.articles = articles.stream().sorted(RECEPTIONS).toList();
        this.claims = claims;
        this.attributions = attributions;
        this.extractions = extractions.stream()
                .collect(Collectors.toMap(Extraction::revision, Function.identity(), ArchivedEvents::newer));
    }

    /** The article with its completely extracted revisions. */
    StoredArticle article() {
        Article last = articles.getLast();
        Map<String, List<Article>> byRevision =
                articles.stream().collect(Collectors.groupingBy(Article::revision, TreeMap::new, Collectors.toList()));
        return new StoredArticle(
                last.id(),
                last.outlet(),
                last.url() == null ? null : last.url().toString(),
                first(articles, Article::receivedAt),
                byRevision.values().stream()
                        .flatMap(this::revision)
                        .sorted(Comparator.comparing(StoredArticle.Revision::firstReceivedAt)
                                .thenComparing(StoredArticle.Revision::revision))
                        .toList());
    }

    /** Nothing if an event of the extraction is missing. */
    private Stream<StoredArticle.Revision> revision(List<Article> received) {
        Article last = received.getLast();
        Extraction extraction = extractions.get(last.revision());
        if (extraction == null) {
            return Stream.empty();
        }
        Map<String, Claim> found = claims(extraction);
        Map<String, Attribution> said = attributions(extraction);
        if (!isComplete(extraction, found, said)) {
            return Stream.empty();
        }
        Map<SourceKey, String> labels = new HashMap<>();
        said.values().stream()
                .flatMap(one -> Stream.ofNullable(one.source()))
                .forEach(source -> labels.merge(key(source), words(source), ArchivedEvents::least));
        return Stream.of(new StoredArticle.Revision(
                last.revision(),
                last.title(),
                received.stream()
                        .flatMap(one -> Stream.ofNullable(one.publishedAt()))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                first(received, Article::receivedAt),
                last.receivedAt(),
                last.text(),
                said.values().stream()
                        .map(one -> attribution(one, Present.in(found, one.claimId()), labels))
                        .toList()));
    }

    /** Whether each extraction has its article and all its findings, and each finding its extraction. */
    boolean isComplete() {
        Set<String> read = articles.stream().map(Article::revision).collect(Collectors.toSet());
        return extractions.values().stream()
                        .allMatch(extraction -> read.contains(extraction.revision())
                                && isComplete(extraction, claims(extraction), attributions(extraction)))
                && claims.stream().map(Claim::revision).allMatch(extractions::containsKey)
                && attributions.stream().map(Attribution::revision).allMatch(extractions::containsKey);
    }

    private static boolean isComplete(Extraction extraction, Map<String, Claim> found, Map<String, Attribution> said) {
        return found.size() == extraction.claims()
                && said.size() == extraction.attributions()
                && said.values().stream().allMatch(one -> found.containsKey(one.claimId()));
    }

    private Map<String, Claim> claims(Extraction extraction) {
        Map<String, Claim> found = new HashMap<>();
        claims.stream()
                .filter(claim -> isOf(extraction, claim.revision(), claim.extractor()))
                .forEach(claim -> found.put(claim.id(), claim));
        return found;
    }

    private Map<String, Attribution> attributions(Extraction extraction) {
        Map<String, Attribution> said = new TreeMap<>();
        attributions.stream()
                .filter(one -> isOf(extraction, one.revision(), one.extractor()))
                .forEach(one -> said.put(one.id(), one));
        return said;
    }

    private static boolean isOf(Extraction extraction, String revision, Extractor extractor) {
        return revision.equals(extraction.revision())
                && Arrays.equals(version(extractor), version(extraction.extractor()));
    }

    private static StoredArticle.Attribution attribution(
            Attribution attribution, Claim claim, Map<SourceKey, String> labels) {
        Source source = attribution.source();
        Cue cue = attribution.cue();
        Completion completion = claim.completion();
        return new StoredArticle.Attribution(
                attribution.id(),
                claim.id(),
                claim.text(),
                completion == null ? null : completion.text(),
                spans(claim.spans()),
                new StoredArticle.Range(
                        claim.sentence().start(), claim.sentence().end()),
                claim.polarity() == Polarity.NEGATIVE,
                cue == null ? null : cue.text(),
                cue == null ? null : spans(cue.spans()),
                cue == null ? null : cue.stance(),
                source == null ? null : spans(source.spans()),
                source == null ? null : source(source, Present.in(labels, key(source))),
                attribution.chain().stream()
                        .map(link -> new StoredArticle.ChainLink(link.name(), link.kind(), link.role()))
                        .toList(),
                sorted(claim.subjects().stream().map(SubjectMatch::subject)),
                sorted(claim.subjects().stream().flatMap(match -> match.aspects().stream())),
                null);
    }

    private static StoredArticle.Source source(Source source, String label) {
        return new StoredArticle.Source(
                source.kind(), source.name() == null ? null : label, label, source.role(), source.affiliation());
    }

    private static SourceKey key(Source source) {
        return new SourceKey(source.kind(), source.name() != null, words(source).toLowerCase(Locale.ROOT));
    }

    private static String words(Source source) {
        String words = source.name() == null ? source.text() : source.name();
        return WHITE_SPACE.matcher(words.strip()).replaceAll(" ");
    }

    private static List<String> spans(List<Span> spans) {
        return Spans.format(spans);
    }

    private static List<String> sorted(Stream<String> words) {
        return List.copyOf(words.collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String least(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Instant first(List<Article> received, Function<Article, Instant> time) {
        return received.stream().map(time).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Extraction newer(Extraction one, Extraction other) {
        return Arrays.compare(version(one.extractor()), version(other.extractor())) >= 0 ? one : other;
    }

    private static int[] version(Extractor extractor) {
        return Arrays.stream(extractor.version().split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
