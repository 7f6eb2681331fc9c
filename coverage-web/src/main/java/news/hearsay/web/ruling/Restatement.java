package news.hearsay.web.ruling;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.events.Certainty;
import news.hearsay.events.EventCodec;
import news.hearsay.events.RuledSource;
import news.hearsay.events.RulingBody;
import news.hearsay.events.Stance;
import news.hearsay.events.TextSelector;
import news.hearsay.web.read.RecordedRuling;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A ruling that waits for a review, and how to state it again.
 *
 * @param address the form filled in with what the ruling says; null if there is no such form
 * @param articles the ids of the articles that it names
 */
record Restatement(RecordedRuling ruling, @Nullable String address, Collection<String> articles) {

    static Restatement of(RecordedRuling ruling) {
        RulingBody body = EventCodec.readRulingBody(ruling.body());
        Collection<String> articles = new TreeSet<>(body.articles());
        if (ruling.articleId() != null) {
            articles.add(ruling.articleId());
        }
        return new Restatement(ruling, address(ruling, body), articles);
    }

    private static @Nullable String address(RecordedRuling ruling, RulingBody body) {
        return switch (body) {
            case RulingBody.CorrectAttribution(var target, var source, var content, var stance, var certainty) ->
                form(ruling, content.isEmpty() ? target.content() : content, source, stance, certainty);
            case RulingBody.AddAttribution(var content, var source, var _, var stance, var certainty) ->
                form(ruling, content, source, stance, certainty);
            default -> null;
        };
    }

    private static String form(
            RecordedRuling ruling,
            List<TextSelector> content,
            @Nullable RuledSource source,
            @Nullable Stance stance,
            @Nullable Certainty certainty) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/rulings/new");
        add(address, "article", ruling.articleId());
        add(address, "attribution", ruling.attributionId());
        add(address, "words", content.stream().map(TextSelector::exact).collect(Collectors.joining(" ")));
        add(address, "sourceName", source == null ? null : source.name());
        add(address, "sourceKind", source == null ? null : lower(source.kind()));
        add(address, "stance", lower(stance));
        add(address, "certainty", lower(certainty));
        add(address, "reason", ruling.reason());
        add(address, "replaces", ruling.id().toString());
        return address.encode().build().toUriString();
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
