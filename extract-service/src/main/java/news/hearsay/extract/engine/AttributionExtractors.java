package news.hearsay.extract.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.events.Certainty;
import news.hearsay.events.Cue;
import news.hearsay.events.Extractor;
import news.hearsay.events.Link;
import news.hearsay.events.Polarity;
import news.hearsay.events.QuoteType;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;

/** Makes the extractor. For now one that finds a plain {@code "…," said X}; the engine takes its place. */
public final class AttributionExtractors {

    private AttributionExtractors() {}

    /** Loads what the extractor needs; may take a second. */
    public static AttributionExtractor load() {
        return new PlainQuotes();
    }

    private static final class PlainQuotes implements AttributionExtractor {

        private static final Pattern QUOTE = Pattern.compile("[\"“]([^\"“”]+?),?[\"”] (said) ((?:\\p{Lu}[\\p{L}-]+ ?)+)");

        @Override
        public Extractor identity() {
            return new Extractor("plain-quotes", "0.0.1");
        }

        @Override
        public List<AttributionRelation> extract(String text, String outlet) {
            List<AttributionRelation> relations = new ArrayList<>();
            Matcher quote = QUOTE.matcher(text);
            while (quote.find()) {
                String name = quote.group(3).strip();
                Span source = span(text, quote.start(3), quote.start(3) + name.length());
                relations.add(new AttributionRelation(
                        List.of(span(text, quote.start(1), quote.end(1))),
                        span(text, quote.start(), quote.start(3) + name.length()),
                        QuoteType.DIRECT,
                        Polarity.POSITIVE,
                        Certainty.CERTAIN,
                        new Cue("said", List.of(span(text, quote.start(2), quote.end(2))), "say", Stance.STATES),
                        new Source(name, List.of(source), SourceKind.PERSON, name, null, null, List.of(), null),
                        List.of(
                                new Link(name, SourceKind.PERSON, Link.Role.SOURCE, List.of(source)),
                                new Link(outlet, SourceKind.OUTLET, Link.Role.OUTLET, List.of())),
                        -1,
                        0.5));
            }
            return relations;
        }

        private static Span span(String text, int start, int end) {
            return new Span(text.codePointCount(0, start), text.codePointCount(0, end));
        }
    }
}
