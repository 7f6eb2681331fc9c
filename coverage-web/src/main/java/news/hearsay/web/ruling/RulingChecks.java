package news.hearsay.web.ruling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.hearsay.events.AttributionTarget;
import news.hearsay.events.ClaimTarget;
import news.hearsay.events.RuledSource;
import news.hearsay.events.RulingBody;
import news.hearsay.events.SourceKind;
import news.hearsay.events.SourceTarget;
import news.hearsay.events.TextSelector;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.read.ArticleRepository;
import news.hearsay.web.read.ArticleRepository.ArticleText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a draft against what is stored: its articles exist, and its selectors select the words that they contain. */
@Component
class RulingChecks {

    /** The largest number of selectors of one ruling. */
    static final int MAX_SELECTORS = 50;

    /** The largest length of a reason, in UTF-16 code units, as in HTML forms. */
    static final int MAX_REASON = 2_000;

    private static final int MAX_CONTEXT = 200;
    private static final int MAX_NAME = 300;
    private static final String COPY = "copy the words and the offsets from the article's text in this revision";

    private final ArticleRepository articles;

    RulingChecks(ArticleRepository articles) {
        this.articles = articles;
    }

    /**
     * @param article null if the selectors have no article
     * @param field the path of the selectors
     */
    private record Selected(
            @Nullable String article, @Nullable String revision, String field, List<TextSelector> words) {}

    /** @throws RulingRefusedException with all errors */
    void check(RulingDraft draft) {
        List<InvalidField> errors = new ArrayList<>();
        if (draft.reason() != null && draft.reason().length() > MAX_REASON) {
            errors.add(new InvalidField("reason", "longer than %d characters".formatted(MAX_REASON), "shorten it"));
        }
        if (draft.articleId() != null && draft.revision() == null) {
            errors.add(new InvalidField("revision", "missing", "name the revision of the article"));
        }
        if (draft.body().concernsOneArticle() && draft.articleId() == null) {
            errors.add(new InvalidField("articleId", "missing", "name the article that the words are from"));
        }
        names(draft.body()).forEach(name -> {
            if (name.length() > MAX_NAME) {
                errors.add(new InvalidField(
                        "body", "a name is longer than %d characters".formatted(MAX_NAME), "shorten it"));
            }
        });
        checkPair(draft.body(), errors);
        List<Selected> selections = selections(draft);
        if (selections.stream().mapToInt(selected -> selected.words().size()).sum() > MAX_SELECTORS) {
            errors.add(new InvalidField(
                    "body", "more than %d selectors".formatted(MAX_SELECTORS), "select fewer passages"));
        }
        if (errors.isEmpty()) {
            selections.forEach(selected -> check(selected, errors));
        }
        if (!errors.isEmpty()) {
            throw RulingRefusedException.invalid(errors);
        }
    }

    private static void checkPair(RulingBody body, List<InvalidField> errors) {
        switch (body) {
            case RulingBody.SameClaim(var first, var second) -> checkClaims(first, second, errors);
            case RulingBody.DifferentClaim(var first, var second) -> checkClaims(first, second, errors);
            case RulingBody.SameSource(var first, var second) -> checkSources(first, second, errors);
            case RulingBody.DifferentSource(var first, var second) -> {
                checkSources(first, second, errors);
                checkPlaces(first, second, errors);
            }
            default -> {}
        }
    }

    /** A claim is found in its article only. */
    private static void checkClaims(ClaimTarget first, ClaimTarget second, List<InvalidField> errors) {
        checkArticle("first", first, errors);
        checkArticle("second", second, errors);
    }

    private static void checkArticle(String which, ClaimTarget claim, List<InvalidField> errors) {
        if (claim.articleId() == null) {
            errors.add(new InvalidField(
                    "body.%s.articleId".formatted(which), "missing", "name the article that the claim is from"));
        }
    }

    private static void checkSources(SourceTarget first, SourceTarget second, List<InvalidField> errors) {
        checkKind("first", first, errors);
        checkKind("second", second, errors);
    }

    /** One name in one article is one source, whichever attributions are selected. */
    private static void checkPlaces(SourceTarget first, SourceTarget second, List<InvalidField> errors) {
        if (first.articleId() != null
                && first.articleId().equals(second.articleId())
                && first.name().strip().equalsIgnoreCase(second.name().strip())) {
            errors.add(new InvalidField(
                    "body.second",
                    "the same name in the same article cannot be two sources",
                    "correct the source of the attribution instead (correct-attribution)"));
        }
    }

    private static void checkKind(String which, SourceTarget source, List<InvalidField> errors) {
        if (source.kind() == SourceKind.OUTLET) {
            errors.add(new InvalidField(
                    "body.%s.kind".formatted(which), "outlet", "use same-outlet or different-outlet for outlets"));
        }
    }

    private void check(Selected selected, List<InvalidField> errors) {
        if (selected.article() == null) {
            if (!selected.words().isEmpty()) {
                errors.add(new InvalidField(
                        selected.field(), "selects words of no article", "add articleId and revision"));
            }
            return;
        }
        Optional<ArticleText> article =
                articles.find(selected.article(), selected.revision()).filter(found -> selected.revision() != null);
        if (article.isEmpty()) {
            errors.add(new InvalidField(
                    selected.field(), "no article has this id and revision", "use those of a stored article"));
            return;
        }
        String text = article.get().text();
        for (int at = 0; at < selected.words().size(); at++) {
            TextSelector words = selected.words().get(at);
            String field = "%s[%d]".formatted(selected.field(), at);
            if (words.prefix().length() > MAX_CONTEXT || words.suffix().length() > MAX_CONTEXT) {
                errors.add(new InvalidField(
                        field,
                        "context longer than %d characters".formatted(MAX_CONTEXT),
                        "shorten prefix and suffix"));
            } else if (words.end() > text.codePointCount(0, text.length())
                    || !words.position().slice(text).equals(words.exact())) {
                errors.add(new InvalidField(
                        field, "the text has other words from %d to %d".formatted(words.start(), words.end()), COPY));
            }
        }
    }

    private static List<Selected> selections(RulingDraft draft) {
        return switch (draft.body()) {
            case RulingBody.RejectAttribution(var target) -> of(draft, target);
            case RulingBody.ConfirmAttribution(var target) -> of(draft, target);
            case RulingBody.CorrectAttribution(var target, var source, var content, var _, var _) -> {
                List<Selected> all = new ArrayList<>(of(draft, target));
                all.add(in(draft, "body.content", content));
                all.add(of(draft, source));
                yield all;
            }
            case RulingBody.AddAttribution(var content, var source, var cue, var _, var _) ->
                List.of(in(draft, "body.content", content), of(draft, source), in(draft, "body.cue", cue));
            case RulingBody.SameClaim(var first, var second) -> List.of(of("first", first), of("second", second));
            case RulingBody.DifferentClaim(var first, var second) -> List.of(of("first", first), of("second", second));
            case RulingBody.SameSource(var first, var second) -> List.of(of("first", first), of("second", second));
            case RulingBody.DifferentSource(var first, var second) -> List.of(of("first", first), of("second", second));
            case RulingBody.SameOutlet _, RulingBody.DifferentOutlet _, RulingBody.Undo _ -> List.of();
        };
    }

    private static List<Selected> of(RulingDraft draft, AttributionTarget target) {
        return List.of(
                in(draft, "body.target.content", target.content()),
                in(draft, "body.target.cue", target.cue()),
                in(draft, "body.target.source", target.source()));
    }

    private static Selected of(RulingDraft draft, @Nullable RuledSource source) {
        return in(draft, "body.source.words", source == null ? List.of() : source.words());
    }

    private static Selected of(String which, ClaimTarget claim) {
        return new Selected(claim.articleId(), claim.revision(), "body." + which + ".content", claim.content());
    }

    private static Selected of(String which, SourceTarget source) {
        return new Selected(source.articleId(), source.revision(), "body." + which + ".words", source.words());
    }

    private static Selected in(RulingDraft draft, String field, List<TextSelector> words) {
        return new Selected(draft.articleId(), draft.revision(), field, words);
    }

    private static List<String> names(RulingBody body) {
        return switch (body) {
            case RulingBody.SameSource(var first, var second) -> List.of(first.name(), second.name());
            case RulingBody.DifferentSource(var first, var second) -> List.of(first.name(), second.name());
            case RulingBody.SameOutlet(var first, var second) -> List.of(first, second);
            case RulingBody.DifferentOutlet(var first, var second) -> List.of(first, second);
            case RulingBody.CorrectAttribution correction ->
                correction.source() == null
                        ? List.of()
                        : List.of(correction.source().name());
            case RulingBody.AddAttribution added ->
                added.source() == null ? List.of() : List.of(added.source().name());
            default -> List.of();
        };
    }
}
