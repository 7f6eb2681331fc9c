package news.hearsay.standalone.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private final String text;
    private final Map<String, ExtractedAnnotation> extracted;
    private final Map<String, Annotation> byId;

    private RuledAnnotations(String text, Map<String, ExtractedAnnotation> extracted) {
        this.text = text;
        this.extracted = new LinkedHashMap<>(extracted);
        this.byId = new LinkedHashMap<>();
        extracted.forEach((id, one) -> byId.put(id, one.annotation()));
    }

    /**
     * Applies rulings.
     *
     * @param text the text of the article's current revision
     * @param extracted the attributions of that revision, by id
     * @param rulings the rulings that apply, the earliest first; one whose words are not found in the text is left out
     */
    static List<Annotation> of(String text, Map<String, ExtractedAnnotation> extracted, List<RulingBody> rulings) {
        RuledAnnotations annotations = new RuledAnnotations(text, extracted);
        rulings.forEach(annotations::apply);
        return List.copyOf(annotations.byId.values());
    }

    private void apply(RulingBody ruling) {
        switch (ruling) {
            case RulingBody.RejectAttribution(var target) -> find(target).ifPresent(byId::remove);
            case RulingBody.CorrectAttribution correction ->
                find(correction.target())
                        .ifPresent(id -> byId.computeIfPresent(id, (_, old) -> corrected(id, old, correction)));
            case RulingBody.AddAttribution(var content, var source, var cue, var _, var _) ->
                TextSelector.findAll(content, text)
                        .ifPresent(spans -> add(new Annotation(
                                source == null ? List.of() : found(source.words()),
                                found(cue),
                                spans,
                                source == null ? null : source.name())));
            default -> {}
        }
    }

    /** Rulings on what a person added find it by its words. */
    private void add(Annotation one) {
        String id = "added " + one;
        if (!extracted.containsKey(id) && !byId.containsValue(one)) {
            extracted.put(id, new ExtractedAnnotation(one, List.of(), one.sourceName()));
            byId.put(id, one);
        }
    }

    private Annotation corrected(String id, Annotation old, RulingBody.CorrectAttribution correction) {
        RuledSource source = correction.source();
        return new Annotation(
                source == null ? old.source() : sourceWords(source, Objects.requireNonNull(extracted.get(id))),
                old.cue(),
                correction.content().isEmpty()
                        ? old.content()
                        : TextSelector.findAll(correction.content(), text).orElse(old.content()),
                source == null ? old.sourceName() : source.name());
    }

    /**
     * The words of a corrected source: those of the ruling, if they are in the sentence of the attribution; otherwise
     * the extracted ones, if they can mean it.
     */
    private List<Span> sourceWords(RuledSource source, ExtractedAnnotation extracted) {
        List<Span> words = found(source.words());
        if (!words.isEmpty() && extracted.isInSentence(words, text)) {
            return words;
        }
        return extracted.canMean(source.name(), text) ? extracted.annotation().source() : List.of();
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
