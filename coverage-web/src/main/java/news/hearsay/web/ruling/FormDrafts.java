package news.hearsay.web.ruling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.hearsay.events.AttributionTarget;
import news.hearsay.events.Certainty;
import news.hearsay.events.ClaimTarget;
import news.hearsay.events.RuledSource;
import news.hearsay.events.RulingBody;
import news.hearsay.events.SourceKind;
import news.hearsay.events.SourceTarget;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import news.hearsay.events.TextSelector;
import news.hearsay.web.read.ArticleRepository;
import news.hearsay.web.read.ArticleRepository.ArticleText;
import news.hearsay.web.read.ArticleRepository.AttributedClaim;
import news.hearsay.web.read.PageRequest;
import news.hearsay.web.read.SourceProfile;
import news.hearsay.web.read.SourceRepository;
import news.hearsay.web.read.ThreadMention;
import news.hearsay.web.read.ThreadRepository;
import news.hearsay.web.request.FilterParameters;
import news.hearsay.web.request.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns forms into drafts: looks up what the form is about, and selects the words that the person typed. */
@Component
class FormDrafts {

    private static final Pattern UUID_PATTERN =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final PageRequest FIRST_MENTIONS = new PageRequest(null, 200);

    private final ArticleRepository articles;
    private final ThreadRepository threads;
    private final SourceRepository sources;

    FormDrafts(ArticleRepository articles, ThreadRepository threads, SourceRepository sources) {
        this.articles = articles;
        this.threads = threads;
        this.sources = sources;
    }

    /**
     * @throws RulingRefusedException if a field is missing or wrong
     * @throws NotFoundException if there is no such article, attribution, thread or source
     */
    RulingDraft draft(RulingForm form) {
        return switch (required("kind", form.kind())) {
            case "confirm-attribution", "reject-attribution", "correct-attribution", "add-attribution" ->
                ofArticle(form);
            case "same-claim" -> ofClaims(form, false);
            case "different-claim" -> ofClaims(form, true);
            case "same-source", "different-source", "same-outlet", "different-outlet" -> ofSources(form);
            default -> throw RulingRefusedException.invalid("kind", "unknown kind", "press a button of the form");
        };
    }

    /** Returns the attribution that a form is about. */
    AttributedClaim attribution(ArticleText article, String attribution) {
        return articles.claims(article.articleId(), article.revision()).stream()
                .filter(claim -> attribution.equals(claim.attributionId()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("attribution of this revision"));
    }

    /** Returns the article that a form is about. */
    ArticleText article(@Nullable UUID id, @Nullable String revision) {
        return articles.find(required("article", id).toString(), revision)
                .orElseThrow(() -> NotFoundException.article(false));
    }

    private RulingDraft ofArticle(RulingForm form) {
        ArticleText article = article(form.article(), form.revision());
        ArticleWords text = new ArticleWords(article.text());
        RulingBody body;
        if ("add-attribution".equals(form.kind())) {
            TextSelector words = text.select(required("words", form.words()), "words", form.start());
            body = new RulingBody.AddAttribution(
                    List.of(words), source(form, text, words), cue(form, text, words), stance(form), certainty(form));
        } else {
            AttributedClaim claim = attribution(article, required("attribution", form.attribution()));
            AttributionTarget target = target(article, claim);
            body = switch (String.valueOf(form.kind())) {
                case "confirm-attribution" -> new RulingBody.ConfirmAttribution(target);
                case "reject-attribution" -> new RulingBody.RejectAttribution(target);
                default -> correction(form, text, target, claim);
            };
        }
        return new RulingDraft(form.reason(), article.articleId(), article.revision(), body);
    }

    private static RulingBody correction(
            RulingForm form, ArticleWords text, AttributionTarget target, AttributedClaim claim) {
        TextSelector first = target.content().getFirst();
        String words = form.words();
        boolean isSame = words == null || folded(words).equals(folded(exact(target.content())));
        List<TextSelector> content =
                words == null || isSame ? List.of() : List.of(text.select(words, "words", first.start()));
        boolean isSameSource = form.sourceName() == null || form.sourceName().equals(claim.source());
        RuledSource source = isSameSource ? null : source(form, text, first);
        Stance stance = stance(form);
        Stance newStance = stance == null || name(stance).equals(claim.stance()) ? null : stance;
        Certainty certainty = certainty(form);
        if (source == null && content.isEmpty() && newStance == null && certainty == null) {
            throw RulingRefusedException.invalid(
                    "request", "nothing is changed", "change a field, or press the button Confirm");
        }
        return new RulingBody.CorrectAttribution(target, source, content, newStance, certainty);
    }

    private RulingDraft ofClaims(RulingForm form, boolean isSplit) {
        List<ThreadMention> mentions = mentions(required("thread", form.thread()));
        ThreadMention first;
        ThreadMention second;
        if (isSplit) {
            String attribution = required("attribution", form.attribution());
            first = mentions.stream()
                    .filter(mention -> mention.id().equals(attribution))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("mention of this thread"));
            second = mentions.stream()
                    .filter(mention -> !mention.claimId().equals(first.claimId()))
                    .findFirst()
                    .orElseThrow(() -> RulingRefusedException.invalid(
                            "thread", "has this claim only", "nothing has to be separated"));
        } else {
            first = mentions.getFirst();
            second = mentions(threadId(required("other", form.other()))).getFirst();
            if (first.claimId().equals(second.claimId())) {
                throw RulingRefusedException.invalid("other", "is this thread", "write the address of another thread");
            }
        }
        ClaimTarget one = claim(first);
        ClaimTarget other = claim(second);
        return new RulingDraft(
                form.reason(),
                null,
                null,
                isSplit ? new RulingBody.DifferentClaim(one, other) : new RulingBody.SameClaim(one, other));
    }

    private RulingDraft ofSources(RulingForm form) {
        SourceProfile source =
                sources.find(required("source", form.source())).orElseThrow(() -> new NotFoundException("source"));
        SourceTarget second;
        if (form.attribution() != null) {
            second = mentionOf(source, form.attribution());
        } else {
            String other = required("other", form.other());
            second = all(sourceId(other).flatMap(sources::find), other);
        }
        SourceTarget first = all(Optional.of(source), source.name());
        if (first.equals(second)) {
            throw RulingRefusedException.invalid("other", "is this source", "write another name");
        }
        RulingBody body = switch (String.valueOf(form.kind())) {
            case "same-source" -> new RulingBody.SameSource(first, second);
            case "different-source" -> new RulingBody.DifferentSource(first, second);
            case "same-outlet" -> new RulingBody.SameOutlet(first.name(), second.name());
            default -> new RulingBody.DifferentOutlet(first.name(), second.name());
        };
        return new RulingDraft(form.reason(), null, null, body);
    }

    private SourceTarget mentionOf(SourceProfile source, String attribution) {
        ThreadMention mention = sources.statements(source.id(), FilterParameters.NONE, FIRST_MENTIONS).items().stream()
                .filter(statement -> statement.id().equals(attribution))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("statement of this source"));
        return new SourceTarget(
                source.name(),
                null,
                mention.id(),
                mention.articleId(),
                mention.revision(),
                select(mention, mention.sourceSpans()));
    }

    private static SourceTarget all(Optional<SourceProfile> source, String name) {
        return new SourceTarget(source.map(SourceProfile::name).orElse(name), null, null, null, null, List.of());
    }

    private ClaimTarget claim(ThreadMention mention) {
        return new ClaimTarget(
                mention.claimId(), mention.articleId(), mention.revision(), select(mention, mention.claimSpans()));
    }

    private List<TextSelector> select(ThreadMention mention, List<Span> spans) {
        return articles.find(mention.articleId(), mention.revision())
                .map(article -> TextSelector.of(article.text(), spans))
                .orElseThrow(() -> NotFoundException.article(true));
    }

    private List<ThreadMention> mentions(UUID thread) {
        List<ThreadMention> mentions =
                threads.mentions(thread, FilterParameters.NONE, FIRST_MENTIONS).items();
        if (mentions.isEmpty()) {
            throw new NotFoundException("thread");
        }
        return mentions;
    }

    private static UUID threadId(String address) {
        return lastId(address)
                .orElseThrow(() -> RulingRefusedException.invalid(
                        "other", "contains no id of a thread", "copy the address of the other thread's page"));
    }

    private static Optional<UUID> sourceId(String text) {
        return text.contains("/") || UUID_PATTERN.matcher(text).matches() ? lastId(text) : Optional.empty();
    }

    private static Optional<UUID> lastId(String address) {
        Matcher id = UUID_PATTERN.matcher(address);
        UUID last = null;
        while (id.find()) {
            last = UUID.fromString(id.group());
        }
        return Optional.ofNullable(last);
    }

    private static AttributionTarget target(ArticleText article, AttributedClaim claim) {
        return new AttributionTarget(
                String.valueOf(claim.attributionId()),
                claim.claimId(),
                TextSelector.of(article.text(), claim.claimSpans()),
                TextSelector.of(article.text(), claim.cueSpans()),
                TextSelector.of(article.text(), claim.sourceSpans()));
    }

    /** The name may be words of the article; if they are, they are selected near the claim. */
    private static @Nullable RuledSource source(RulingForm form, ArticleWords text, TextSelector near) {
        if (form.sourceName() == null) {
            return null;
        }
        boolean isInText = text.text().contains(form.sourceName());
        List<TextSelector> words =
                isInText ? List.of(text.select(form.sourceName(), "sourceName", near.start())) : List.of();
        return new RuledSource(form.sourceName(), kind(form), words);
    }

    private static List<TextSelector> cue(RulingForm form, ArticleWords text, TextSelector near) {
        return form.cue() == null ? List.of() : List.of(text.select(form.cue(), "cue", near.start()));
    }

    private static @Nullable SourceKind kind(RulingForm form) {
        return constant(SourceKind.values(), "sourceKind", form.sourceKind());
    }

    private static @Nullable Stance stance(RulingForm form) {
        return constant(Stance.values(), "stance", form.stance());
    }

    private static @Nullable Certainty certainty(RulingForm form) {
        return constant(Certainty.values(), "certainty", form.certainty());
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] values, String field, @Nullable String name) {
        if (name == null) {
            return null;
        }
        return Stream.of(values)
                .filter(value -> name(value).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        RulingRefusedException.invalid(field, "unknown value", "choose one of the values of the form"));
    }

    /** The name of a constant in JSON, which is its name in lower case. */
    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String exact(List<TextSelector> content) {
        return String.join(" ", content.stream().map(TextSelector::exact).toList());
    }

    private static String folded(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw RulingRefusedException.invalid(field, "missing", "fill in this field");
        }
        return value;
    }
}
