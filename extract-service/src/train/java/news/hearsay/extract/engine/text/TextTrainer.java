package news.hearsay.extract.engine.text;

import java.util.List;
import news.hearsay.extract.engine.model.LinearModel;

/** Trains the taggers and the parser on a slower teacher's annotations of the same texts (distillation). */
final class TextTrainer {

    private final List<SilverText> texts;
    private final TokenFeatures[] words;

    TextTrainer(List<SilverText> texts, BrownClusters clusters) {
        this.texts = texts;
        this.words = texts.stream()
                .map(text -> new TokenFeatures(new TokenTexts(text.tokens()), clusters))
                .toArray(TokenFeatures[]::new);
    }

    LinearModel tagger(int epochs) {
        byte[][] gold = texts.stream().map(text -> text.annotations().tags).toArray(byte[][]::new);
        return new SequenceTrainer(
                        texts,
                        PennTags.NAMES.length,
                        (sentence, i, before, features) -> Tagger.features(
                                words[sentence.text()], sentence.from(), sentence.to(), i, before, features))
                .train(epochs, gold);
    }

    /** @param tags as {@link #tagged} returns them, which are the tags that the entity tagger will read */
    LinearModel entities(int epochs, byte[][] tags) {
        byte[][] gold = texts.stream().map(text -> text.annotations().entities).toArray(byte[][]::new);
        return new SequenceTrainer(
                        texts,
                        EntityType.values().length,
                        (sentence, i, before, features) -> EntityTagger.features(
                                words[sentence.text()],
                                tags[sentence.text()],
                                sentence.from(),
                                sentence.to(),
                                i,
                                before,
                                features))
                .train(epochs, gold);
    }

    /** For each text the tags that a trained tagger predicts. */
    byte[][] tagged(LinearModel model) {
        Tagger tagger = new Tagger(model);
        byte[][] tags = new byte[texts.size()][];
        for (int text = 0; text < tags.length; text++) {
            Tokens tokens = texts.get(text).tokens();
            tags[text] = new byte[tokens.size];
            for (int s = 0; s < tokens.sentences; s++) {
                tagger.tag(words[text], tokens.sentenceStart[s], tokens.sentenceEnd(s), tags[text]);
            }
        }
        return tags;
    }

    LinearModel arcs(int epochs, byte[][] tags) {
        return new ArcTrainer(texts, words, tags).train(epochs);
    }

    LinearModel labels(int epochs, byte[][] tags) {
        return new LabelTrainer(texts, words, tags).train(epochs);
    }
}
