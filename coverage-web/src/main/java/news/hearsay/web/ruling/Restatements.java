package news.hearsay.web.ruling;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.AttributionTarget;
import news.hearsay.events.ClaimTarget;
import news.hearsay.events.EventCodec;
import news.hearsay.events.RulingBody;
import news.hearsay.events.SourceTarget;
import news.hearsay.events.TextSelector;
import news.hearsay.web.read.ArticleRepository;
import news.hearsay.web.read.ArticleRepository.AttributedClaim;
import news.hearsay.web.read.KnownNames;
import news.hearsay.web.read.RecordedRuling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Fills in forms with what rulings say that wait for a review. */
@Component
class Restatements {

    private final ArticleRepository articles;
    private final KnownNames names;

    Restatements(ArticleRepository articles, KnownNames names) {
        this.articles = articles;
        this.names = names;
    }

    Restatement of(RecordedRuling ruling) {
        RulingBody body = EventCodec.readRulingBody(ruling.body());
        Collection<String> named = new TreeSet<>(body.articles());
        if (ruling.articleId() != null) {
            named.add(ruling.articleId());
        }
        return new Restatement(ruling, address(ruling, body), named);
    }

    private @Nullable String address(RecordedRuling ruling, RulingBody body) {
        return switch (body) {
            case RulingBody.CorrectAttribution(var target, var source, var content, var stance, var certainty) ->
                ofAttribution(
                        ruling,
                        new RulingBody.AddAttribution(
                                content.isEmpty() ? target.content() : content,
                                source,
                                ruling.attributionId() == null ? target.cue() : List.of(),
                                stance,
                                certainty));
            case RulingBody.AddAttribution added -> ofAttribution(ruling, added);
            case RulingBody.ConfirmAttribution(var target) -> ofTarget(ruling, target);
            // what the text does not contain any more need not be rejected
            case RulingBody.RejectAttribution(var target) ->
                ruling.attributionId() == null ? null : ofTarget(ruling, target);
            case RulingBody.SameClaim(var first, var second) -> ofSameClaim(ruling, first, second);
            case RulingBody.DifferentClaim(var first, var _) -> ofDifferentClaim(ruling, first);
            case RulingBody.SameSource(var first, var second) -> ofSources(ruling, first, second);
            case RulingBody.DifferentSource(var first, var second) -> ofSources(ruling, first, second);
            case RulingBody.SameOutlet(var first, var second) -> ofOutlets(ruling, first, second);
            case RulingBody.DifferentOutlet(var first, var second) -> ofOutlets(ruling, first, second);
            case RulingBody.Undo _ -> null;
        };
    }

    private static String ofAttribution(RecordedRuling ruling, RulingBody.AddAttribution said) {
        UriComponentsBuilder form = ofArticle(ruling, said.content());
        add(form, "sourceName", said.source() == null ? null : said.source().name());
        add(
                form,
                "sourceKind",
                said.source() == null ? null : lower(said.source().kind()));
        add(form, "cue", words(said.cue()));
        add(form, "stance", lower(said.stance()));
        add(form, "certainty", lower(said.certainty()));
        return text(form, ruling);
    }

    /** The form of the attribution, or if the text does not have it any more, the form to add one. */
    private static String ofTarget(RecordedRuling ruling, AttributionTarget target) {
        UriComponentsBuilder form = ofArticle(ruling, target.content());
        if (ruling.attributionId() == null) {
            add(form, "sourceName", words(target.source()));
            add(form, "cue", words(target.cue()));
        }
        return text(form, ruling);
    }

    private static UriComponentsBuilder ofArticle(RecordedRuling ruling, List<TextSelector> content) {
        UriComponentsBuilder form = form();
        add(form, "article", ruling.articleId());
        add(form, "attribution", ruling.attributionId());
        add(form, "words", words(content));
        return form;
    }

    private @Nullable String ofDifferentClaim(RecordedRuling ruling, ClaimTarget first) {
        AttributedClaim claim = claim(first);
        if (claim == null || claim.threadId() == null) {
            return null;
        }
        UriComponentsBuilder form = form();
        add(form, "thread", claim.threadId().toString());
        add(form, "attribution", claim.attributionId());
        return text(form, ruling);
    }

    private @Nullable String ofSameClaim(RecordedRuling ruling, ClaimTarget first, ClaimTarget second) {
        List<String> threads = Stream.of(first, second)
                .map(this::claim)
                .filter(Objects::nonNull)
                .map(AttributedClaim::threadId)
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .toList();
        if (threads.isEmpty()) {
            return null;
        }
        UriComponentsBuilder form = form();
        add(form, "thread", threads.getFirst());
        add(form, "other", threads.size() > 1 ? threads.get(1) : null);
        return text(form, ruling);
    }

    private @Nullable AttributedClaim claim(ClaimTarget target) {
        String article = target.articleId();
        if (article == null) {
            return null;
        }
        String words = words(target.content());
        return articles.find(article, null)
                .flatMap(current -> articles.claims(article, current.revision()).stream()
                        .filter(claim -> claim.claimId().equals(target.claimId())
                                || claim.claim().equals(words))
                        .findFirst())
                .orElse(null);
    }

    /** The form of the first source that is known, with the other one's name, or its statement. */
    private @Nullable String ofSources(RecordedRuling ruling, SourceTarget first, SourceTarget second) {
        List<UUID> ids = names.sources(first.name());
        if (ids.isEmpty()) {
            ids = names.sources(second.name());
            return ids.isEmpty() ? null : compared(ruling, ids.getFirst(), first.name(), first.attributionId());
        }
        return compared(ruling, ids.getFirst(), second.name(), second.attributionId());
    }

    private @Nullable String ofOutlets(RecordedRuling ruling, String first, String second) {
        List<UUID> ids = names.outlets(first);
        if (ids.isEmpty()) {
            ids = names.outlets(second);
            return ids.isEmpty() ? null : compared(ruling, ids.getFirst(), first, null);
        }
        return compared(ruling, ids.getFirst(), second, null);
    }

    private static String compared(RecordedRuling ruling, UUID source, String other, @Nullable String attribution) {
        UriComponentsBuilder form = form();
        add(form, "source", source.toString());
        add(form, attribution == null ? "other" : "attribution", attribution == null ? other : attribution);
        return text(form, ruling);
    }

    private static UriComponentsBuilder form() {
        return UriComponentsBuilder.fromPath("/rulings/new");
    }

    private static String text(UriComponentsBuilder form, RecordedRuling ruling) {
        add(form, "reason", ruling.reason());
        add(form, "replaces", ruling.id().toString());
        return form.encode().build().toUriString();
    }

    private static String words(List<TextSelector> content) {
        return content.stream().map(TextSelector::exact).collect(Collectors.joining(" "));
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        Stream.ofNullable(value)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .forEach(text -> address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, text)));
    }

    private static @Nullable String lower(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
