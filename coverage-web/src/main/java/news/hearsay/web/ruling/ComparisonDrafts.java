package news.hearsay.web.ruling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.hearsay.events.ClaimTarget;
import news.hearsay.events.RulingBody;
import news.hearsay.events.SourceTarget;
import news.hearsay.events.Span;
import news.hearsay.events.TextSelector;
import news.hearsay.web.read.ArticleRepository;
import news.hearsay.web.read.ClaimThread;
import news.hearsay.web.read.PageRequest;
import news.hearsay.web.read.SourceProfile;
import news.hearsay.web.read.SourceRepository;
import news.hearsay.web.read.ThreadMention;
import news.hearsay.web.read.ThreadRepository;
import news.hearsay.web.request.FilterParameters;
import news.hearsay.web.request.NotFoundException;
import news.hearsay.web.request.OwnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns forms that compare two threads, sources or outlets into drafts. */
@Component
class ComparisonDrafts {

    /** How many mentions of a thread, or statements of a source, a form offers. */
    static final PageRequest FIRST = new PageRequest(null, 200);

    private static final String OUTLET = "outlet";
    private static final String CHOOSE = "choose one of those that are listed";

    private final ArticleRepository articles;
    private final ThreadRepository threads;
    private final SourceRepository sources;

    ComparisonDrafts(ArticleRepository articles, ThreadRepository threads, SourceRepository sources) {
        this.articles = articles;
        this.threads = threads;
        this.sources = sources;
    }

    /** The claims of two threads are the same. */
    RulingDraft sameClaim(RulingForm form) {
        UUID thread = RulingForm.required("thread", form.thread());
        String other = form.other() == null ? form.choice() : form.other();
        ThreadMention first = mentionsOfThis(thread).getFirst();
        ThreadMention second =
                mentionsOfOther(threadId(RulingForm.required("other", other))).getFirst();
        if (first.threadId().equals(second.threadId())) {
            throw RulingRefusedException.invalid("other", "is this thread", "write the address of another thread");
        }
        return new RulingDraft(form.reason(), null, null, new RulingBody.SameClaim(claim(first), claim(second)));
    }

    /** A mention of a thread makes another claim than the rest. */
    RulingDraft differentClaim(RulingForm form) {
        UUID thread = RulingForm.required("thread", form.thread());
        String attribution = RulingForm.required("attribution", form.attribution());
        List<ThreadMention> mentions = mentionsOfThis(thread);
        ThreadMention first = mentions.stream()
                .filter(mention -> mention.id().equals(attribution))
                .findFirst()
                .orElseThrow(() ->
                        RulingRefusedException.invalid("attribution", "is no mention of this thread any more", CHOOSE));
        ThreadMention second = other(mentions, first, threads.find(thread))
                .orElseThrow(() -> RulingRefusedException.invalid(
                        "attribution", "is the only claim of the thread", "nothing has to be separated"));
        return new RulingDraft(form.reason(), null, null, new RulingBody.DifferentClaim(claim(first), claim(second)));
    }

    /** A mention that stands for the rest of the thread: if possible with its headline, and with other words. */
    private static Optional<ThreadMention> other(
            List<ThreadMention> mentions, ThreadMention separated, Optional<ClaimThread> thread) {
        List<ThreadMention> others = mentions.stream()
                .filter(mention -> !mention.claimId().equals(separated.claimId()))
                .toList();
        String headline = thread.map(ClaimThread::headline).orElse("");
        return others.stream()
                .filter(mention -> mention.claim().equals(headline) && !headline.equals(separated.claim()))
                .findFirst()
                .or(() -> others.stream()
                        .filter(mention -> !mention.claim().equalsIgnoreCase(separated.claim()))
                        .findFirst())
                .or(() -> others.stream().findFirst());
    }

    /** Two names are one source or one outlet, or they are two; or one statement is of another source of the name. */
    RulingDraft sources(RulingForm form) {
        SourceProfile source = sources.find(RulingForm.required("source", form.source()))
                .orElseThrow(() -> new NotFoundException("source"));
        SourceTarget first = all(source.name());
        SourceTarget second =
                form.attribution() == null ? otherSource(source, form.other()) : mentionOf(source, form.attribution());
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

    /** A name need not be known: an outlet or a source may yet appear under it. */
    private SourceTarget otherSource(SourceProfile source, @Nullable String given) {
        String other = RulingForm.required("other", given);
        boolean isId = OwnAddress.of(other).isPresent()
                || other.startsWith("http:")
                || other.startsWith("https:")
                || OwnAddress.isId(other);
        if (!isId) {
            return all(other.strip());
        }
        SourceProfile found = sources.find(id(other, List.of("sources", "outlets"), "source"))
                .orElseThrow(() -> RulingRefusedException.invalid(
                        "other", "no source has this address or id", "copy the address of the other's page"));
        if (found.kind().equals(OUTLET) != source.kind().equals(OUTLET)) {
            throw RulingRefusedException.invalid(
                    "other",
                    found.kind().equals(OUTLET) ? "is an outlet" : "is not an outlet",
                    "compare sources with sources, and outlets with outlets");
        }
        return all(found.name());
    }

    private SourceTarget mentionOf(SourceProfile source, String attribution) {
        ThreadMention mention = sources.statements(source.id(), FilterParameters.NONE, FIRST).items().stream()
                .filter(statement -> statement.id().equals(attribution))
                .findFirst()
                .orElseThrow(() -> RulingRefusedException.invalid(
                        "attribution", "is no statement of this source any more", CHOOSE));
        return new SourceTarget(
                source.name(),
                null,
                mention.id(),
                mention.articleId(),
                mention.revision(),
                select(mention, mention.sourceSpans()));
    }

    private static SourceTarget all(String name) {
        return new SourceTarget(name, null, null, null, null, List.of());
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

    /** A thread that was merged stands for the one that it became a part of. */
    private List<ThreadMention> mentions(UUID thread) {
        return threads.mentions(threads.redirect(thread).orElse(thread), FilterParameters.NONE, FIRST)
                .items();
    }

    private List<ThreadMention> mentionsOfThis(UUID thread) {
        List<ThreadMention> mentions = mentions(thread);
        if (mentions.isEmpty()) {
            throw new NotFoundException("thread");
        }
        return mentions;
    }

    private List<ThreadMention> mentionsOfOther(UUID thread) {
        List<ThreadMention> mentions = mentions(thread);
        if (mentions.isEmpty()) {
            throw RulingRefusedException.invalid(
                    "other", "no thread has this address or id", "copy the address of the other thread's page");
        }
        return mentions;
    }

    private static UUID threadId(String other) {
        return id(other, List.of("threads"), "thread");
    }

    /** Reads an id, or the address of a page. */
    private static UUID id(String text, List<String> pages, String kind) {
        if (OwnAddress.isId(text)) {
            return UUID.fromString(text);
        }
        String copy = "copy the address of the other %s's page here".formatted(kind);
        return OwnAddress.of(text)
                .orElseThrow(() -> refused("is no id or address of a %s".formatted(kind), copy))
                .require(pages, kind, copy, ComparisonDrafts::refused);
    }

    private static RulingRefusedException refused(String detail, String fix) {
        return RulingRefusedException.invalid("other", detail, fix);
    }
}
