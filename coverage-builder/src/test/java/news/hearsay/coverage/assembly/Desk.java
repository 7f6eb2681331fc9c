package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.AttributionTarget;
import news.hearsay.events.Certainty;
import news.hearsay.events.Claim;
import news.hearsay.events.ClaimTarget;
import news.hearsay.events.Event;
import news.hearsay.events.RuledSource;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.events.SourceTarget;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import news.hearsay.events.TextSelector;
import org.jspecify.annotations.Nullable;

/** An editor, who rules on made-up stories. Each ruling is made a minute after the previous one. */
final class Desk {

    static final String EDITOR = "Ada";

    private Instant now = Instant.parse("2026-01-01T08:00:00Z");

    /** The statement of a story that rulings are about, as a page shows it. */
    private record Shown(Article article, Claim claim, Attribution attribution) {

        static Shown of(Story story, int statement) {
            List<Event> events = story.events();
            List<Shown> all = new ArrayList<>();
            Article article = (Article) events.getFirst();
            for (int i = 1; i + 1 < events.size(); i += 2) {
                all.add(new Shown(article, (Claim) events.get(i), (Attribution) events.get(i + 1)));
            }
            return all.get(statement);
        }

        List<TextSelector> select(List<Span> spans) {
            return TextSelector.of(article.text(), spans);
        }

        AttributionTarget target() {
            return new AttributionTarget(
                    attribution.id(),
                    claim.id(),
                    select(claim.spans()),
                    attribution.cue() == null
                            ? List.of()
                            : select(attribution.cue().spans()),
                    attribution.source() == null
                            ? List.of()
                            : select(attribution.source().spans()));
        }

        SourceTarget sourceTarget() {
            Source source = Objects.requireNonNull(attribution.source(), "the statement has no source");
            return new SourceTarget(
                    source.name() == null ? source.text() : source.name(),
                    null,
                    attribution.id(),
                    article.id(),
                    article.revision(),
                    select(source.spans()));
        }

        ClaimTarget claimTarget() {
            return new ClaimTarget(claim.id(), article.id(), article.revision(), select(claim.spans()));
        }
    }

    Desk at(String moment) {
        now = Instant.parse(moment);
        return this;
    }

    private Ruling rule(@Nullable Article article, RulingBody body) {
        now = now.plusSeconds(60);
        return Ruling.of(
                now,
                EDITOR,
                "so the recording shows",
                article == null ? null : article.id(),
                article == null ? null : article.revision(),
                body);
    }

    Ruling reject(Story story, int statement) {
        Shown shown = Shown.of(story, statement);
        return rule(shown.article(), new RulingBody.RejectAttribution(shown.target()));
    }

    Ruling confirm(Story story, int statement) {
        Shown shown = Shown.of(story, statement);
        return rule(shown.article(), new RulingBody.ConfirmAttribution(shown.target()));
    }

    Ruling correctSource(Story story, int statement, SourceKind kind, String name) {
        Shown shown = Shown.of(story, statement);
        return rule(
                shown.article(),
                new RulingBody.CorrectAttribution(
                        shown.target(), new RuledSource(name, kind, List.of()), List.of(), null, null));
    }

    Ruling correctStance(Story story, int statement, Stance stance) {
        Shown shown = Shown.of(story, statement);
        return rule(shown.article(), new RulingBody.CorrectAttribution(shown.target(), null, List.of(), stance, null));
    }

    Ruling correctCertainty(Story story, int statement, Certainty certainty) {
        Shown shown = Shown.of(story, statement);
        return rule(
                shown.article(), new RulingBody.CorrectAttribution(shown.target(), null, List.of(), null, certainty));
    }

    /** @param words the words of the claim as the editor marks them in the text */
    Ruling correctContent(Story story, int statement, String words) {
        Shown shown = Shown.of(story, statement);
        return rule(
                shown.article(),
                new RulingBody.CorrectAttribution(
                        shown.target(), null, List.of(marked(shown.article(), words)), null, null));
    }

    /** @param words the words of the claim as the editor marks them in the text */
    Ruling add(Story story, String words, String source, Stance stance) {
        Article article = (Article) story.events().getFirst();
        return rule(
                article,
                new RulingBody.AddAttribution(
                        List.of(marked(article, words)),
                        new RuledSource(source, SourceKind.PERSON, List.of(marked(article, source))),
                        List.of(),
                        stance,
                        null));
    }

    Ruling same(Story one, int statement, Story other, int otherStatement) {
        return rule(
                null,
                new RulingBody.SameClaim(
                        Shown.of(one, statement).claimTarget(),
                        Shown.of(other, otherStatement).claimTarget()));
    }

    Ruling different(Story one, int statement, Story other, int otherStatement) {
        return rule(
                null,
                new RulingBody.DifferentClaim(
                        Shown.of(one, statement).claimTarget(),
                        Shown.of(other, otherStatement).claimTarget()));
    }

    Ruling sameSource(String one, String other) {
        return rule(null, new RulingBody.SameSource(everywhere(one), everywhere(other)));
    }

    /** The source of a statement is somebody who has this name elsewhere. */
    Ruling sameSource(String name, Story story, int statement) {
        return rule(
                null,
                new RulingBody.SameSource(
                        everywhere(name), Shown.of(story, statement).sourceTarget()));
    }

    Ruling differentSource(String one, String other) {
        return rule(null, new RulingBody.DifferentSource(everywhere(one), everywhere(other)));
    }

    /** The source of a statement is not who has this name elsewhere. */
    Ruling differentSource(String name, Story story, int statement) {
        return rule(
                null,
                new RulingBody.DifferentSource(
                        everywhere(name), Shown.of(story, statement).sourceTarget()));
    }

    Ruling differentSource(Story one, int statement, Story other, int otherStatement) {
        return rule(
                null,
                new RulingBody.DifferentSource(
                        Shown.of(one, statement).sourceTarget(),
                        Shown.of(other, otherStatement).sourceTarget()));
    }

    Ruling sameOutlet(String one, String other) {
        return rule(null, new RulingBody.SameOutlet(one, other));
    }

    Ruling differentOutlet(String one, String other) {
        return rule(null, new RulingBody.DifferentOutlet(one, other));
    }

    private static SourceTarget everywhere(String name) {
        return new SourceTarget(name, null, null, null, null, List.of());
    }

    Ruling undo(Ruling ruling) {
        now = now.plusSeconds(60);
        return Ruling.of(now, EDITOR, null, ruling.articleId(), ruling.revision(), new RulingBody.Undo(ruling.id()));
    }

    private static TextSelector marked(Article article, String words) {
        int start = article.text().indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("not in the text: " + words);
        }
        return TextSelector.of(article.text(), new Span(start, start + words.length()));
    }
}
