package news.hearsay.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.extract.engine.EngineModel;
import news.hearsay.extract.engine.relation.RelationFinder;
import news.hearsay.extract.engine.text.Document;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each call processes one article; {@code words} counts words per second. The peer is OpenNLP, which only tags. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 4)
public class EngineBenchmark {

    /** Texts, documents and models, which all threads share. */
    @State(Scope.Benchmark)
    public static class Shared {

        final List<String> texts = Texts.all();
        final int[] words = texts.stream().mapToInt(Texts::words).toArray();
        final EngineModel model;
        final RelationFinder finder;
        final AttributionExtractor extractor;
        final List<Document> documents;
        final SentenceModel sentences;
        final TokenizerModel tokens;
        final POSModel tags;

        /** Loads all models. */
        public Shared() {
            try {
                model = EngineModel.load();
                finder = new RelationFinder(model.relations());
                extractor = AttributionExtractors.load();
                documents = texts.stream().map(model.text()::read).toList();
                ClassLoader loader = EngineBenchmark.class.getClassLoader();
                sentences = new SentenceModel(loader.getResource("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin"));
                tokens = new TokenizerModel(loader.getResource("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin"));
                tags = new POSModel(loader.getResource("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The state of one thread: the next article, the words so far, and OpenNLP's tools, which are not thread-safe. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counter {

        public long words;
        private int next;
        private @Nullable OpenNlp openNlp;

        @Setup
        public void make(Shared shared) {
            openNlp = new OpenNlp(
                    new SentenceDetectorME(shared.sentences),
                    new TokenizerME(shared.tokens),
                    new POSTaggerME(shared.tags));
        }

        private OpenNlp openNlp() {
            if (openNlp == null) {
                throw new IllegalStateException("JMH did not call the setup method");
            }
            return openNlp;
        }

        private int article(Shared shared) {
            next = (next + 1) % shared.texts.size();
            words += shared.words[next];
            return next;
        }
    }

    private record OpenNlp(SentenceDetectorME sentences, TokenizerME tokens, POSTaggerME tags) {}

    /** Text in, described relations out. */
    @Benchmark
    public Object whole(Shared shared, Counter counter) {
        return shared.extractor.extract(shared.texts.get(counter.article(shared)), "Example Wire");
    }

    /** The first stage: tokens, sentences, quotations, tags, entities, parse. */
    @Benchmark
    public Object text(Shared shared, Counter counter) {
        return shared.model.text().read(shared.texts.get(counter.article(shared)));
    }

    /** The second stage: cues, arguments, reranker. */
    @Benchmark
    public Object relations(Shared shared, Counter counter) {
        return shared.finder.find(shared.documents.get(counter.article(shared)));
    }

    /** OpenNLP's sentences, tokens and tags, for comparison with {@link #text}. */
    @Benchmark
    public Object peer(Shared shared, Counter counter) {
        int tagged = 0;
        OpenNlp openNlp = counter.openNlp();
        for (String sentence : openNlp.sentences().sentDetect(shared.texts.get(counter.article(shared)))) {
            tagged += openNlp.tags().tag(openNlp.tokens().tokenize(sentence)).length;
        }
        return tagged;
    }
}
