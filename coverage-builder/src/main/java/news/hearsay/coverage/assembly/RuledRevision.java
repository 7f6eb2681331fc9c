package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.coverage.assembly.StoredArticle.Attribution;
import news.hearsay.coverage.assembly.StoredArticle.ChainLink;
import news.hearsay.coverage.assembly.StoredArticle.Range;
import news.hearsay.coverage.assembly.StoredArticle.Revision;
import news.hearsay.coverage.assembly.StoredArticle.Source;
import news.hearsay.coverage.ruling.RulableAttribution;
import news.hearsay.coverage.ruling.RulableRevision;
import news.hearsay.coverage.ruling.RuledAttribution;
import news.hearsay.events.Ids;
import news.hearsay.events.Link.Role;
import news.hearsay.events.RuledSource;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import news.hearsay.platform.text.TextFolding;
import org.jspecify.annotations.Nullable;

/** A revision with rulings applied to its attributions. */
final class RuledRevision {

    private final StoredArticle article;
    private final Revision revision;
    private final CodePoints text;
    private final Map<String, Attribution> found;

    RuledRevision(StoredArticle article, Revision revision) {
        this.article = article;
        this.revision = revision;
        text = new CodePoints(revision.text());
        found = revision.attributions().stream().collect(Collectors.toMap(Attribution::id, Function.identity()));
    }

    /** The revision as rulings select from it. */
    RulableRevision rulable() {
        return new RulableRevision(
                article.id(),
                revision.revision(),
                revision.text(),
                revision.attributions().stream()
                        .map(attribution -> new RulableAttribution(
                                attribution.id(),
                                Spans.parse(attribution.claimSpans()),
                                Spans.parse(attribution.cueSpans()),
                                Spans.parse(attribution.sourceSpans())))
                        .toList());
    }

    /** The revision as ruled: without what was rejected, with what was corrected and added. */
    Revision with(Map<String, Attribution> ruled, Set<String> rejected) {
        Map<String, Attribution> all = new HashMap<>(found);
        all.putAll(ruled);
        all.keySet().removeAll(rejected);
        return new Revision(
                revision.revision(),
                revision.title(),
                revision.publishedAt(),
                revision.firstReceivedAt(),
                revision.lastReceivedAt(),
                revision.text(),
                all.values().stream()
                        .sorted((one, other) -> one.id().compareTo(other.id()))
                        .toList());
    }

    /** An attribution as ruled. */
    Attribution apply(RuledAttribution ruled) {
        Attribution held = found.get(ruled.attribution().id());
        Attribution base = held != null ? held : added(ruled.attribution());
        Attribution withContent = ruled.content() == null
                ? base
                : base.withContent(claim(ruled.content()), Spans.format(ruled.content()), sentence(ruled.content()));
        Attribution withSource = ruled.source() == null ? withContent : withSource(withContent, ruled.source());
        Stance stance = ruled.stance() != null ? ruled.stance() : withSource.stance();
        return withSource.ruled(stance, ruled.check());
    }

    private String claim(List<Span> spans) {
        return TextFolding.fold(Spans.words(text, spans)).strip().replaceAll("\\s+", " ");
    }

    private Range sentence(List<Span> content) {
        int start = content.getFirst().start();
        return revision.attributions().stream()
                .map(Attribution::sentence)
                .filter(sentence -> sentence.start() <= start && start < sentence.end())
                .min((one, other) -> Integer.compare(one.end() - one.start(), other.end() - other.start()))
                .orElseGet(() -> SentenceAt.of(revision.text(), start));
    }

    /** An attribution that the extractor did not find, with a source as far as the text has words for it. */
    private Attribution added(RulableAttribution attribution) {
        Source source = attribution.source().isEmpty() ? null : sourceInWords(Spans.words(text, attribution.source()));
        List<Attribution> near = revision.attributions().stream()
                .filter(other -> overlap(Spans.parse(other.claimSpans()), attribution.content()))
                .toList();
        return new Attribution(
                attribution.id(),
                Ids.claim(article.id(), revision.revision(), attribution.content()),
                claim(attribution.content()),
                null,
                Spans.format(attribution.content()),
                sentence(attribution.content()),
                false,
                attribution.cue().isEmpty() ? null : Spans.words(text, attribution.cue()),
                attribution.cue().isEmpty() ? null : Spans.format(attribution.cue()),
                Stance.STATES,
                attribution.source().isEmpty() ? null : Spans.format(attribution.source()),
                source,
                chain(source, List.of(new ChainLink(article.outlet(), SourceKind.OUTLET, Role.OUTLET))),
                union(near, Attribution::subjects),
                union(near, Attribution::aspects),
                null);
    }

    private static boolean overlap(List<Span> some, List<Span> others) {
        return some.stream()
                .anyMatch(one ->
                        others.stream().anyMatch(other -> one.start() < other.end() && other.start() < one.end()));
    }

    private static List<String> union(List<Attribution> attributions, Function<Attribution, List<String>> part) {
        return List.copyOf(attributions.stream()
                .flatMap(one -> part.apply(one).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Attribution withSource(Attribution base, RuledAttribution.Source entered) {
        Source source = source(entered.entered(), base.source());
        List<String> spans = entered.spans().isEmpty() ? null : Spans.format(entered.spans());
        return base.withSource(source, spans, chain(source, base.chain()));
    }

    /** The chain with this source as its first link. */
    private static List<ChainLink> chain(@Nullable Source source, List<ChainLink> links) {
        List<ChainLink> chain = new ArrayList<>();
        if (source != null) {
            chain.add(
                    new ChainLink(source.name() != null ? source.name() : source.label(), source.kind(), Role.SOURCE));
        }
        links.stream().filter(link -> !link.isSource()).forEach(chain::add);
        return List.copyOf(chain);
    }

    /** The source of these words: one that the article has under this name, or an unknown one. */
    private Source sourceInWords(String words) {
        Source known = known(words, null);
        return known != null ? known : new Source(SourceKind.UNKNOWN, null, words, null, null);
    }

    /**
     * The source that a person entered. What the person did not state is that of the article's source of the name.
     *
     * @param before the source that it replaces
     */
    private Source source(RuledSource entered, @Nullable Source before) {
        Source known = known(entered.name(), entered.kind());
        if (known != null) {
            return known;
        }
        SourceKind kind = entered.kind() != null ? entered.kind() : kindLike(before);
        return new Source(kind, isNamed(kind, entered.name()) ? entered.name() : null, entered.name(), null, null);
    }

    private static SourceKind kindLike(@Nullable Source before) {
        return before == null || before.name() == null ? SourceKind.PERSON : before.kind();
    }

    private static boolean isNamed(SourceKind kind, String name) {
        return switch (kind) {
            case PERSON, ORGANISATION, OUTLET, GOVERNMENT -> true;
            case GROUP, DOCUMENT -> Character.isUpperCase(name.codePointAt(0));
            case ANONYMOUS, UNKNOWN -> false;
        };
    }

    /** The article's source of this name; of several, the least. Null if there is none. */
    private @Nullable Source known(String name, @Nullable SourceKind kind) {
        String key = TextFolding.fold(name);
        return article.revisions().stream()
                .flatMap(each -> each.attributions().stream())
                .flatMap(attribution -> Stream.ofNullable(attribution.source()))
                .filter(source -> kind == null || source.kind() == kind)
                .filter(source -> key.equals(TextFolding.fold(source.name() != null ? source.name() : source.label())))
                .min((one, other) -> one.toString().compareTo(other.toString()))
                .orElse(null);
    }
}
