package news.hearsay.extract.engine.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import news.hearsay.extract.engine.model.LinearModel;

/** Reads texts: what the first stage has learnt. Immutable and thread-safe. */
public final class TextModel {

    private final BrownClusters lexicon;
    private final LinearModel[] models;
    private final Tagger tagger;
    private final EntityTagger entityTagger;
    private final Parser parser;

    TextModel(BrownClusters lexicon, LinearModel tags, LinearModel entities, LinearModel arcs, LinearModel labels) {
        this.lexicon = lexicon;
        this.models = new LinearModel[] {tags, entities, arcs, labels};
        this.tagger = new Tagger(tags);
        this.entityTagger = new EntityTagger(entities);
        this.parser = new Parser(arcs, labels);
    }

    /** Reads what {@link #write} wrote. */
    public static TextModel read(DataInput in) throws IOException {
        return new TextModel(
                BrownClusters.read(in),
                LinearModel.read(in),
                LinearModel.read(in),
                LinearModel.read(in),
                LinearModel.read(in));
    }

    public void write(DataOutput out) throws IOException {
        lexicon.write(out);
        for (LinearModel model : models) {
            model.write(out);
        }
    }

    /** The text with its tokens, sentences, quotations, tags, entities and parse. Linear in its length. */
    public Document read(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        String[] words = Document.words(tokens);
        String[] lower = Document.lower(words);
        TokenFeatures numbers = new TokenFeatures(words, lower, lexicon);
        byte[] tags = new byte[tokens.size];
        byte[] entities = new byte[tokens.size];
        int[] heads = new int[tokens.size];
        byte[] labels = new byte[tokens.size];
        Arrays.fill(heads, -1);
        for (int s = 0; s < tokens.sentences; s++) {
            if (tokens.rest.get(s)) {
                continue;
            }
            int from = tokens.sentenceStart[s];
            int to = s + 1 < tokens.sentences ? tokens.sentenceStart[s + 1] : tokens.size;
            tagger.tag(numbers, from, to, tags);
            entityTagger.tag(numbers, tags, from, to, entities);
            parser.parse(numbers, tags, from, to, heads, labels);
        }
        return new Document(tokens, Quotations.find(tokens), words, lower, numbers, tags, entities, heads, labels);
    }
}
