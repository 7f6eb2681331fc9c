package news.hearsay.standalone.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.hearsay.events.AttributionTarget;
import news.hearsay.events.RuledSource;
import news.hearsay.events.RulingBody;
import news.hearsay.events.Span;
import news.hearsay.events.TextSelector;
import news.hearsay.extract.corpus.Annotation;

/**
 * The attributions of an article as people have ruled: what was extracted, without what they rejected, with what they
 * corrected and added. Applying a ruling twice changes nothing.
 */
final class RuledAnnotations {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final String text;
    private final Map<String, Annotation> byId;
    private final List<Annotation> added = new ArrayList<>();

    private RuledAnnotations(String text, Map<String, Annotation> extracted) {
        this.text = text;
        this.byId = new LinkedHashMap<>(extracted);
    }

    /**
     * Applies rulings.
     *
     * @param text the text of the article's current revision
     * @param extracted the attributions of that revision, by id
     * @param rulings the rulings that apply, the earliest first; one whose words are not found in the text is left out
     */
    static List<Annotation> of(String text, Map<String, Annotation> extracted, List<RulingBody> rulings) {
        RuledAnnotations annotations = new RuledAnnotations(text, extracted);
        rulings.forEach(annotations::apply);
        List<Annotation> all = new ArrayList<>(annotations.byId.values());
        annotations.added.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return List.copyOf(all);
    }

    private void apply(RulingBody ruling) {
        switch (ruling) {
            case RulingBody.RejectAttribution(var target) -> find(target).ifPresent(byId::remove);
            case RulingBody.CorrectAttribution correction ->
                find(correction.target())
                        .ifPresent(id -> byId.computeIfPresent(id, (_, old) -> corrected(old, correction)));
            case RulingBody.AddAttribution(var content, var source, var cue, var _, var _) ->
                TextSelector.findAll(content, text)
                        .ifPresent(spans -> added.add(new Annotation(
                                source == null ? List.of() : found(source.words()),
                                found(cue),
                                spans,
                                source == null ? null : source.name())));
            default -> {}
        }
    }

    private Annotation corrected(Annotation old, RulingBody.CorrectAttribution correction) {
        RuledSource source = correction.source();
        return new Annotation(
                source == null ? old.source() : sourceWords(source, old.source()),
                old.cue(),
                correction.content().isEmpty()
                        ? old.content()
                        : TextSelector.findAll(correction.content(), text).orElse(old.content()),
                source == null ? old.sourceName() : source.name());
    }

    /**
     * The words of a corrected source. Without words of its own it has the extracted ones, if they can mean it: if they
     * are no name, such as "the mayor", or share a word with its name.
     */
    private List<Span> sourceWords(RuledSource source, List<Span> extracted) {
        if (!source.words().isEmpty()) {
            return found(source.words());
        }
        String words = extracted.stream().map(span -> span.slice(text)).collect(Collectors.joining(" "));
        Set<String> names = WORD.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(word -> Character.isUpperCase(word.codePointAt(0)))
                .collect(Collectors.toSet());
        boolean mayMean = names.isEmpty()
                || WORD.matcher(source.name()).results().map(MatchResult::group).anyMatch(names::contains);
        return mayMean ? extracted : List.of();
    }

    /** The id is enough in the revision that the person saw; in others, the words decide. */
    private Optional<String> find(AttributionTarget target) {
        if (byId.containsKey(target.attributionId())) {
            return Optional.of(target.attributionId());
        }
        List<Span> content = found(target.content());
        List<Span> cue = found(target.cue());
        return byId.entrySet().stream()
                .filter(entry -> !content.isEmpty()
                        && entry.getValue().content().equals(content)
                        && entry.getValue().cue().equals(cue))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<Span> found(List<TextSelector> words) {
        return TextSelector.findAll(words, text).orElse(List.of());
    }
}
