package news.hearsay.extract.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.hearsay.events.Completion;
import news.hearsay.events.Cue;
import news.hearsay.events.Extractor;
import news.hearsay.events.Link;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.chain.Chains;
import news.hearsay.extract.engine.chain.Citation;
import news.hearsay.extract.engine.chain.Mouthpieces;
import news.hearsay.extract.engine.chain.Nesting;
import news.hearsay.extract.engine.chain.OutletReports;
import news.hearsay.extract.engine.claim.Claims;
import news.hearsay.extract.engine.claim.Propositions;
import news.hearsay.extract.engine.label.LabelledSpeech;
import news.hearsay.extract.engine.manner.CueStance;
import news.hearsay.extract.engine.manner.Factuality;
import news.hearsay.extract.engine.manner.Quoting;
import news.hearsay.extract.engine.manner.Stances;
import news.hearsay.extract.engine.reference.Completions;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.source.SourceRanges;
import news.hearsay.extract.engine.source.SourceReader;
import news.hearsay.extract.engine.speech.SpeechClauses;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Runs the stages in order: reads the text, finds its attribution relations, then describes the source, the chain and
 * the manner of each. Thread-safe.
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
        List<FoundRelation> spoken = SpeechClauses.complete(document, finder.apply(document));
        List<FoundRelation> complete = LabelledSpeech.complete(document, spoken);
        List<FoundRelation> found = new ArrayList<>(Datelines.trim(document, complete));
        found.replaceAll(relation -> SourceRanges.correct(document, QuotedBy.correct(document, relation)));
        found = new ArrayList<>(
                EditorialNotes.without(document, Datelines.trim(document, Claims.refine(document, found))));
        found.replaceAll(relation -> SourceRanges.correct(document, relation));
        found.sort(Comparator.comparingInt((FoundRelation relation) ->
                        relation.content().getFirst().start())
                .thenComparingInt(FoundRelation::cueHead));
        List<FoundRelation> sound = DamagedNames.without(document, Duplicates.without(document, found));
        List<AttributionRelation> relations = describe(document, sound, outlet);
        return RelationFilter.without(relations, DamagedNames.in(relations));
    }

    private static List<AttributionRelation> describe(Document document, List<FoundRelation> sound, String outlet) {
        DiscourseModel discourse = DiscourseModel.of(document, sound);
        List<FoundRelation> found = OutletReports.complete(document, discourse, sound);
        List<Citation> all = found.stream()
                .map(relation -> Citation.of(document, discourse, relation))
                .toList();
        List<Citation> citations = Citation.distinct(document, all);
        List<FoundRelation> cited = citations.stream().map(Citation::relation).toList();
        Nesting nesting = Nesting.of(document, cited);
        List<@Nullable ResolvedSource> sources = sources(document, discourse, nesting, cited);
        List<List<Link>> chains = Chains.of(document, discourse, citations, nesting, sources, outlet);
        Completions.Completed completed = Completions.of(document, discourse, cited, sources);
        BitSet passedOn = Mouthpieces.outlets(document, cited, nesting, sources);
        List<AttributionRelation> relations = new ArrayList<>(cited.size());
        for (int r = 0; r < cited.size(); r++) {
            relations.add(relation(
                    document,
                    cited.get(r),
                    completed.completions().get(r),
                    completed.verdicts().get(r),
                    sources.get(r),
                    chains.get(r),
                    nesting.parent(r),
                    !passedOn.get(r)));
        }
        BitSet dropped = Mouthpieces.in(document, cited, nesting);
        dropped.or(completed.fragments());
        return RelationFilter.without(relations, dropped);
    }

    /**
     * The source of each relation, in the order of the relations. Sources are read in text order, so that a pronoun or
     * description is read after the name it refers to, and the source of an enclosing relation before those inside it.
     */
    private static List<@Nullable ResolvedSource> sources(
            Document document, DiscourseModel discourse, Nesting nesting, List<FoundRelation> found) {
        SourceReader reader = new SourceReader(document, discourse);
        List<@Nullable ResolvedSource> sources = new ArrayList<>(Collections.nCopies(found.size(), null));
        boolean[] read = new boolean[found.size()];
        for (int next : inTextOrderOfSources(found)) {
            List<Integer> pending = new ArrayList<>();
            for (int r = next; r >= 0 && !read[r]; r = nesting.parent(r)) {
                pending.add(r);
            }
            for (int r : pending.reversed()) {
                int parent = nesting.parent(r);
                sources.set(r, reader.read(found.get(r), parent < 0 ? null : sources.get(parent)));
                read[r] = true;
            }
        }
        return sources;
    }

    private static List<Integer> inTextOrderOfSources(List<FoundRelation> found) {
        List<Integer> order = new ArrayList<>();
        for (int r = 0; r < found.size(); r++) {
            order.add(r);
        }
        order.sort(Comparator.comparingInt(r -> {
            TokenRange source = found.get(r).source();
            return source == null ? found.get(r).cueHead() : source.start();
        }));
        return order;
    }

    private static AttributionRelation relation(
            Document d,
            FoundRelation found,
            @Nullable Completion completion,
            @Nullable Stance verdict,
            @Nullable ResolvedSource source,
            List<Link> chain,
            int parent,
            boolean ownClaim) {
        CueStance cued = Stances.of(d, found);
        boolean judges = verdict != null && cued.stance() == Stance.STATES;
        CueStance stance = judges && verdict != null ? new CueStance(cued.lemma(), verdict, false) : cued;
        Factuality factuality = judges ? Factuality.PLAIN : Factuality.of(d, found.content(), stance);
        List<Span> content = found.content().stream()
                .map(range -> d.span(range.start(), range.end()))
                .toList();
        int sentence = d.sentenceOf(found.content().getFirst().start());
        TokenRange cue = found.cue();
        String text = found.content().stream()
                .map(range -> d.slice(range.start(), range.end()))
                .collect(Collectors.joining(" "));
        return new AttributionRelation(
                content,
                text,
                completion,
                d.span(d.sentenceStart(sentence), d.sentenceEnd(sentence)),
                Quoting.of(d, found.content()),
                factuality.polarity(),
                factuality.certainty(),
                new Cue(
                        d.slice(cue.start(), cue.end()),
                        List.of(d.span(cue.start(), cue.end())),
                        stance.lemma(),
                        stance.stance()),
                source == null ? null : source.source(),
                chain,
                parent,
                found.confidence(),
                ownClaim && (completion != null || Propositions.in(d, found)));
    }
}
