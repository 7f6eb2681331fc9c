package news.hearsay.web.ruling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import news.hearsay.events.AttributionTarget;
import news.hearsay.events.Certainty;
import news.hearsay.events.RuledSource;
import news.hearsay.events.RulingBody;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Stance;
import news.hearsay.events.TextSelector;
import news.hearsay.web.read.ArticleRepository;
import news.hearsay.web.read.ArticleRepository.ArticleText;
import news.hearsay.web.read.ArticleRepository.AttributedClaim;
import news.hearsay.web.read.ExtractedAttribution;
import news.hearsay.web.request.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns forms into drafts: looks up what the form is about, and selects the words that the person typed. */
@Component
class FormDrafts {

    private final ArticleRepository articles;
    private final ComparisonDrafts comparisons;

    FormDrafts(ArticleRepository articles, ComparisonDrafts comparisons) {
        this.articles = articles;
        this.comparisons = comparisons;
    }

    /**
     * @throws RulingRefusedException if a field is missing or wrong
     * @throws NotFoundException if there is no such article, attribution, thread or source
     */
    RulingDraft draft(RulingForm form) {
        return switch (RulingForm.required("kind", form.kind())) {
            case "confirm-attribution", "reject-attribution", "correct-attribution", "add-attribution" ->
                ofArticle(form);
            case "same-claim" -> comparisons.sameClaim(form);
            case "different-claim" -> comparisons.differentClaim(form);
            case "same-source", "different-source", "same-outlet", "different-outlet" -> comparisons.sources(form);
            default -> throw RulingRefusedException.invalid("kind", "unknown kind", "press a button of the form");
        };
    }

    /** Returns the attribution that a form is about; empty if the article does not have it, or not any more. */
    Optional<AttributedClaim> attribution(ArticleText article, String attribution) {
        return articles.claims(article.articleId(), article.revision()).stream()
                .filter(claim -> attribution.equals(claim.attributionId()))
                .findFirst();
    }

    /** Returns the article that a form is about. */
    ArticleText article(@Nullable UUID id, @Nullable String revision) {
        String article = RulingForm.required("article", id).toString();
        return articles.find(article, revision)
                .orElseThrow(() -> NotFoundException.article(
                        revision != null && articles.find(article, null).isPresent()));
    }

    private RulingDraft ofArticle(RulingForm form) {
        ArticleText article = article(form.article(), form.revision());
        ArticleWords text = new ArticleWords(article.text());
        RulingBody body;
        if ("add-attribution".equals(form.kind())) {
            TextSelector words =
                    text.selectOne(RulingForm.required("words", form.words()), "words", form.start(), List.of());
            checkSource(form, article, null);
            body = new RulingBody.AddAttribution(
                    List.of(words),
                    source(form, article, words),
                    cue(form, text, words),
                    stance(form),
                    certainty(form));
        } else {
            AttributedClaim claim = attribution(article, RulingForm.required("attribution", form.attribution()))
                    .orElseThrow(RulingRefusedException::absentAttribution);
            AttributionTarget target = target(article, claim);
            body = switch (String.valueOf(form.kind())) {
                case "confirm-attribution" -> new RulingBody.ConfirmAttribution(target);
                case "reject-attribution" -> new RulingBody.RejectAttribution(target);
                default -> correction(form, article, target, claim);
            };
        }
        return new RulingDraft(form.reason(), article.articleId(), article.revision(), body);
    }

    private static RulingBody correction(
            RulingForm form, ArticleText article, AttributionTarget target, AttributedClaim claim) {
        ArticleWords text = new ArticleWords(article.text());
        List<TextSelector> current = TextSelector.of(article.text(), claim.claimSpans());
        TextSelector first = current.getFirst();
        String words = form.words();
        boolean isSame = words == null
                || folded(words).equals(folded(claim.claim()))
                || folded(words).equals(folded(exact(current)));
        List<TextSelector> content =
                words == null || isSame ? List.of() : List.of(text.selectOne(words, "words", form.start(), current));
        checkSource(form, article, claim.source());
        RuledSource source = isSameSource(form, article, claim) ? null : source(form, article, first);
        Stance stance = stance(form);
        Stance newStance = stance == null || name(stance).equals(claim.stance()) ? null : stance;
        Certainty certainty = certainty(form);
        if (source == null && content.isEmpty() && newStance == null && certainty == null) {
            throw RulingRefusedException.invalid(
                    "request", "nothing is changed", "change a field, or press the button It is right");
        }
        return new RulingBody.CorrectAttribution(target, source, content, newStance, certainty);
    }

    /**
     * A source is replaced by another one or by the outlet, not by nothing, and not by both.
     *
     * @param before the name of the source that the form was filled in with; null if there is none
     */
    private static void checkSource(RulingForm form, ArticleText article, @Nullable String before) {
        String name = form.sourceName();
        if (form.byOutlet() != null && name != null && !name.equals(before) && !name.equals(article.outlet())) {
            throw RulingRefusedException.invalid(
                    "sourceName",
                    "a source is named although the box “No source” is selected",
                    "clear this field, or clear the box");
        }
        if (form.isSourceCleared() && form.byOutlet() == null && before != null) {
            throw RulingRefusedException.invalid(
                    "sourceName",
                    "no source is named",
                    "name the source; if no source asserts the claim, select the box “No source”");
        }
    }

    private static boolean isSameSource(RulingForm form, ArticleText article, AttributedClaim claim) {
        if (form.byOutlet() != null) {
            return article.outlet().equals(claim.source());
        }
        boolean isSameKind = form.sourceKind() == null || form.sourceKind().equals(claim.sourceKind());
        return form.sourceName() == null || (form.sourceName().equals(claim.source()) && isSameKind);
    }

    /** The extractor's words, not those of an earlier correction, so that a new extractor version finds them. */
    private AttributionTarget target(ArticleText article, AttributedClaim claim) {
        ExtractedAttribution extracted = extracted(claim);
        return new AttributionTarget(
                String.valueOf(claim.attributionId()),
                claim.claimId(),
                TextSelector.of(article.text(), extracted.claimSpans()),
                TextSelector.of(article.text(), extracted.cueSpans()),
                TextSelector.of(article.text(), extracted.sourceSpans()));
    }

    /** What the extractor found; of an attribution that a person added, what that person selected. */
    ExtractedAttribution extracted(AttributedClaim claim) {
        return articles.extracted(String.valueOf(claim.attributionId()))
                .orElseGet(() ->
                        new ExtractedAttribution(claim.claimSpans(), claim.cueSpans(), claim.sourceSpans(), null));
    }

    /** The name may be words of the article; if they are, they are selected near the claim. */
    private static @Nullable RuledSource source(RulingForm form, ArticleText article, TextSelector near) {
        if (form.byOutlet() != null) {
            return new RuledSource(article.outlet(), SourceKind.OUTLET, List.of());
        }
        if (form.sourceName() == null) {
            return null;
        }
        ArticleWords text = new ArticleWords(article.text());
        List<TextSelector> words = text.contains(form.sourceName())
                ? List.of(text.select(form.sourceName(), "sourceName", near.start()))
                : List.of();
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
}
