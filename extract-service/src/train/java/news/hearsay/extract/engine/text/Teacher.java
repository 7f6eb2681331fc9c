package news.hearsay.extract.engine.text;

import edu.emory.mathcs.nlp.component.morph.english.EnglishMorphAnalyzer;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.lexicon.GlobalLexica;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tukaani.xz.XZInputStream;

/**
 * The teacher: Emory NLP (NLP4J, Apache-2.0), whose models were trained on OntoNotes. It is accurate but needs 8 GB and
 * a minute to start, so only training uses it. It is also the source of the Brown clusters.
 */
final class Teacher {

    private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
    private static final String MODELS = "edu/emory/mathcs/nlp/models/";
    private static final int MAX_PATH_BITS = 20;
    private static final int MAX_WORD_LENGTH = 40;

    private final GlobalLexica<NLPNode> lexica;
    private final OnlineComponent<NLPNode, ?> tagger = component("en-pos.xz");
    private final OnlineComponent<NLPNode, ?> entityTagger = component("en-ner.xz");
    private final OnlineComponent<NLPNode, ?> parser = component("en-dep.xz");
    private final EnglishMorphAnalyzer lemmas = new EnglishMorphAnalyzer();

    Teacher() throws IOException {
        String settings = """
            <configuration><lexica>
              <ambiguity_classes field="word_form_simplified_lowercase">%1$sen-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
              <word_clusters field="word_form_simplified_lowercase">%1$sen-brown-clusters-simplified-lowercase.xz</word_clusters>
              <named_entity_gazetteers field="word_form_simplified">%1$sen-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
              <word_embeddings field="word_form_undigitalized">%1$sen-word-embeddings-undigitalized.xz</word_embeddings>
            </lexica></configuration>
            """.formatted(LEXICA);
        lexica = new GlobalLexica<>(new ByteArrayInputStream(settings.getBytes(StandardCharsets.UTF_8)));
        for (OnlineComponent<NLPNode, ?> component : List.of(tagger, entityTagger, parser)) {
            component.setFlag(NLPFlag.DECODE);
        }
    }

    @SuppressWarnings("unchecked")
    private static OnlineComponent<NLPNode, ?> component(String name) throws IOException {
        try (InputStream resource = Teacher.class.getClassLoader().getResourceAsStream(MODELS + name)) {
            if (resource == null) {
                throw new IOException(name + " is missing from the class path: build with -Ptrain");
            }
            return (OnlineComponent<NLPNode, ?>)
                    new ObjectInputStream(new BufferedInputStream(new XZInputStream(resource))).readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(name + " is not a model of NLP4J", e);
        }
    }

    /** The Brown clusters of words in lower case. */
    BrownClusters clusters() {
        TreeMap<String, String> paths = new TreeMap<>();
        for (Map.Entry<String, Set<String>> entry :
                lexica.getWordClusters().getLexicon().entrySet()) {
            String longest = entry.getValue().stream()
                    .max(Comparator.comparingInt(String::length).thenComparing(path -> path))
                    .orElse("");
            if (!longest.isEmpty()
                    && longest.length() <= MAX_PATH_BITS
                    && entry.getKey().length() <= MAX_WORD_LENGTH) {
                paths.put(entry.getKey(), longest);
            }
        }
        return BrownClusters.of(paths);
    }

    /** Annotates a text, tokenised by the engine. */
    SilverText annotate(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        TokenAnnotations annotations = new TokenAnnotations(tokens.size);
        for (int s = 0; s < tokens.sentences; s++) {
            annotate(tokens, tokens.sentenceStart[s], tokens.sentenceEnd(s), annotations);
        }
        return new SilverText(tokens, annotations);
    }

    private void annotate(Tokens tokens, int from, int to, TokenAnnotations annotations) {
        NLPNode[] nodes = parse(tokens, from, to);
        for (int i = from; i < to; i++) {
            NLPNode node = nodes[i - from + 1];
            int head = node.getDependencyHead() == null
                    ? 0
                    : node.getDependencyHead().getID();
            annotations.tags[i] = PennTags.index(node.getPartOfSpeechTag());
            annotations.entities[i] = (byte) entity(node.getNamedEntityTag()).ordinal();
            annotations.heads[i] = head == 0 ? -1 : from + head - 1;
            annotations.labels[i] = DependencyLabels.index(head == 0 ? "root" : node.getDependencyLabel());
        }
    }

    /** The nodes of a sentence, the root first. */
    private NLPNode[] parse(Tokens tokens, int from, int to) {
        NLPNode[] nodes = new NLPNode[to - from + 1];
        nodes[0] = new NLPNode();
        nodes[0].toRoot();
        for (int i = from; i < to; i++) {
            String word = tokens.text.substring(tokens.start[i], tokens.end[i]);
            nodes[i - from + 1] = new NLPNode(i - from + 1, plain(word));
        }
        lexica.process(nodes);
        tagger.process(nodes);
        for (int i = 1; i < nodes.length; i++) {
            nodes[i].setLemma(lemmas.lemmatize(nodes[i].getWordFormSimplified(), nodes[i].getPartOfSpeechTag()));
        }
        entityTagger.process(nodes);
        parser.process(nodes);
        return nodes;
    }

    /** The word with the only quotation marks and dashes that the teacher's models have seen. */
    private static String plain(String word) {
        return switch (word) {
            case "\u201c", "\u201d", "''", "``", "\u2019\u2019", "\u2018\u2018" -> "\"";
            case "\u2014", "\u2013", "\u2015" -> "--";
            case "\u2026" -> "...";
            default -> word.replace('\u2019', '\'').replace('\u2018', '\'');
        };
    }

    private static EntityType entity(String tag) {
        return switch (tag.substring(tag.indexOf('-') + 1)) {
            case "O" -> EntityType.NONE;
            case "PERSON" -> EntityType.PERSON;
            case "ORG" -> EntityType.ORGANISATION;
            case "GPE", "LOC", "FAC" -> EntityType.PLACE;
            case "NORP" -> EntityType.AFFILIATION;
            default -> EntityType.OTHER;
        };
    }
}
