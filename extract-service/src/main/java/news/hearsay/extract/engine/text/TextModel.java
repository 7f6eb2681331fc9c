package news.hearsay.extract.engine.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import news.hearsay.extract.engine.model.LinearModel;

/** The trained parameters of the first stage; reads texts into documents. Immutable and thread-safe. */
public final class TextModel {

    private final BrownClusters clusters;
    private final List<LinearModel> models;
    private final Tagger tagger;
    private final EntityTagger entityTagger;
    private final Parser parser;

    TextModel(BrownClusters clusters, LinearModel tags, LinearModel entities, LinearModel arcs, LinearModel labels) {
        this.clusters = clusters;
        this.models = List.of(tags, entities, arcs, labels);
        this.tagger = new Tagger(tags);
        this.entityTagger = new EntityTagger(entities);
        this.parser = new Parser(arcs, labels);
    }

    /** Reads a model that {@link #write} has written. */
    public static TextModel read(DataInput in) throws IOException {
        return new TextModel(
                BrownClusters.read(in),
                LinearModel.read(in),
                LinearModel.read(in),
                LinearModel.read(in),
                LinearModel.read(in));
    }

    public void write(DataOutput out) throws IOException {
        clusters.write(out);
        for (LinearModel model : models) {
            model.write(out);
        }
    }

    /** The text with its tokens, sentences, quotations, tags, entities and parse. Linear in its length. */
    public Document read(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        TokenTexts texts = new TokenTexts(tokens);
        TokenFeatures features = new TokenFeatures(texts, clusters);
        TokenAnnotations annotations = new TokenAnnotations(tokens.size);
        for (int s = 0; s < tokens.sentences; s++) {
            if (!tokens.rest.get(s)) {
                int from = tokens.sentenceStart[s];
                int to = tokens.sentenceEnd(s);
                tagger.tag(features, from, to, annotations.tags);
                ClosedClasses.correct(texts, from, to, annotations.tags);
                OccupationTags.correct(texts, from, to, annotations.tags);
                SloganNames.tag(tokens, texts, from, to, annotations.tags);
                MarkedNameTags.tag(tokens, from, to, annotations.tags);
                entityTagger.tag(features, annotations.tags, from, to, annotations.entities);
                MarkedNameTags.label(tokens, from, to, annotations.entities);
                parser.parse(features, from, to, annotations);
            }
        }
        return new Document(text, tokens, texts, features, annotations, Quotations.find(tokens));
    }
}
