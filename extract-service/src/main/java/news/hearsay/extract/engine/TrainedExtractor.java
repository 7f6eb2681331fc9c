package news.hearsay.extract.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import news.hearsay.events.Cue;
import news.hearsay.events.Extractor;
import news.hearsay.events.Link;
import news.hearsay.events.Span;
import news.hearsay.extract.engine.chain.Chains;
import news.hearsay.extract.engine.chain.Nesting;
import news.hearsay.extract.engine.manner.Factuality;
import news.hearsay.extract.engine.manner.Quoting;
import news.hearsay.extract.engine.manner.Stances;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Cast;
import news.hearsay.extract.engine.source.SourceReader;
import news.hearsay.extract.engine.source.Voice;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The stages in a row: a text is read, relations are found in it, and each is described: its source, its chain, its
 * manner. Thread-safe.
 */
final class TrainedExtractor implements AttributionExtractor {

    private final Extractor identity;
    private final Function<String, Document> reader;
    private final Function<Document, List<FoundRelation>> finder;

    TrainedExtractor(
            Extractor identity, Function<String, Document> reader, Function<Document, List<FoundRelation>> finder) {
        this.identity = identity;
        this.reader = reader;
        this.finder = finder;
    }

    @Override
    public Extractor identity() {
        return identity;
    }

    @Override
    public List<AttributionRelation> extract(String text, String outlet) {
        Document document = reader.apply(text);
        if (document.size() == 0) {
            return List.of();
        }
        List<FoundRelation> found = new ArrayList<>(Datelines.trim(document, finder.apply(document)));
        found.replaceAll(relation -> QuotedBy.mend(document, relation));
        found.sort(Comparator.comparingInt((FoundRelation relation) ->
                        relation.content().getFirst().start())
                .thenComparingInt(FoundRelation::cueHead));
        return describe(document, Duplicates.without(document, found), outlet);
    }

    private static List<AttributionRelation> describe(Document document, List<FoundRelation> found, String outlet) {
        Cast cast = Cast.of(document, found);
        Nesting nesting = Nesting.of(document, found);
        @Nullable Voice[] voices = voices(document, cast, nesting, found);
        Chains chains = new Chains(document, cast, found, outlet);
        List<List<Link>> links = new ArrayList<>(Collections.nCopies(found.size(), List.of()));
        for (int r : nesting.outermostFirst()) {
            int parent = nesting.parent(r);
            links.set(r, chains.links(r, voices[r], parent < 0 ? List.of() : links.get(parent)));
        }
        List<AttributionRelation> relations = new ArrayList<>(found.size());
        for (int r = 0; r < found.size(); r++) {
            relations.add(relation(document, found.get(r), voices[r], chains.close(links.get(r)), nesting.parent(r)));
        }
        return List.copyOf(relations);
    }

    /**
     * In text order of the sources, so that what refers back finds what it refers to; an enclosing relation before
     * those it holds.
     */
    private static @Nullable Voice[] voices(Document document, Cast cast, Nesting nesting, List<FoundRelation> found) {
        SourceReader sources = new SourceReader(document, cast);
        @Nullable Voice[] voices = new Voice[found.size()];
        boolean[] read = new boolean[found.size()];
        List<Integer> order = new ArrayList<>();
        for (int r = 0; r < found.size(); r++) {
            order.add(r);
        }
        order.sort(Comparator.comparingInt(r -> found.get(r).source() == null
                ? found.get(r).cueHead()
                : found.get(r).source().start()));
        for (int next : order) {
            List<Integer> pending = new ArrayList<>();
            for (int r = next; r >= 0 && !read[r]; r = nesting.parent(r)) {
                pending.add(r);
            }
            for (int r : pending.reversed()) {
                int parent = nesting.parent(r);
                voices[r] = sources.read(found.get(r), parent < 0 ? null : voices[parent]);
                read[r] = true;
            }
        }
        return voices;
    }

    private static AttributionRelation relation(
            Document d, FoundRelation found, @Nullable Voice voice, List<Link> chain, int parent) {
        Stances.Reading reading = Stances.of(d, found);
        Factuality factuality = Factuality.of(d, found.content(), reading);
        List<Span> content = found.content().stream()
                .map(range -> d.span(range.start(), range.end()))
                .toList();
        int sentence = d.sentenceOf(found.content().getFirst().start());
        TokenRange cue = found.cue();
        return new AttributionRelation(
                content,
                d.span(d.sentenceStart(sentence), d.sentenceEnd(sentence)),
                Quoting.of(d, found.content()),
                factuality.polarity(),
                factuality.certainty(),
                new Cue(
                        d.slice(cue.start(), cue.end()),
                        List.of(d.span(cue.start(), cue.end())),
                        reading.lemma(),
                        reading.stance()),
                voice == null ? null : voice.source(),
                chain,
                parent,
                found.confidence());
    }
}
