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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tukaani.xz.XZInputStream;

/**
 * The teacher: Emory NLP (NLP4J, Apache-2.0), whose models were trained on OntoNotes. It reads well but needs 8 GB and
 * a minute to start, so only training uses it. Also the source of the Brown clusters.
 */
final class Teacher {

    private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/";
    private static final String MODELS = "edu/emory/mathcs/nlp/models/";
    private static final int LONGEST_PATH = 20;
    private static final int LONGEST_WORD = 40;

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
        try (InputStream resource = Teacher.class.getClassLoader().getResourceAsStream(MODELS + name);
                ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(new XZInputStream(resource)))) {
            return (OnlineComponent<NLPNode, ?>) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(name + " is no model of NLP4J", e);
        }
    }

    /** Words in lower case and the paths of their Brown clusters. */
    BrownClusters lexicon() {
        TreeMap<String, String> paths = new TreeMap<>();
        for (Map.Entry<String, Set<String>> entry :
                lexica.getWordClusters().getLexicon().entrySet()) {
            String longest = entry.getValue().stream()
                    .max(java.util.Comparator.comparingInt(String::length).thenComparing(path -> path))
                    .orElse("");
            if (!longest.isEmpty()
                    && longest.length() <= LONGEST_PATH
                    && entry.getKey().length() <= LONGEST_WORD) {
                paths.put(entry.getKey(), longest);
            }
        }
        return BrownClusters.of(paths);
    }

    /** Reads a text as the engine tokenises it. */
    TextTrainer.Lesson read(String text) {
        Tokens tokens = Tokenizer.tokenize(text);
        byte[] tags = new byte[tokens.size];
        byte[] entities = new byte[tokens.size];
        int[] heads = new int[tokens.size];
        byte[] labels = new byte[tokens.size];
        for (int s = 0; s < tokens.sentences; s++) {
            int from = tokens.sentenceStart[s];
            int to = s + 1 < tokens.sentences ? tokens.sentenceStart[s + 1] : tokens.size;
            NLPNode[] nodes = new NLPNode[to - from + 1];
            nodes[0] = new NLPNode();
            nodes[0].toRoot();
            for (int i = from; i < to; i++) {
                nodes[i - from + 1] = new NLPNode(i - from + 1, plain(text.substring(tokens.start[i], tokens.end[i])));
            }
            lexica.process(nodes);
            tagger.process(nodes);
            for (int i = 1; i < nodes.length; i++) {
                nodes[i].setLemma(lemmas.lemmatize(nodes[i].getWordFormSimplified(), nodes[i].getPartOfSpeechTag()));
            }
            entityTagger.process(nodes);
            parser.process(nodes);
            for (int i = from; i < to; i++) {
                NLPNode node = nodes[i - from + 1];
                int head = node.getDependencyHead() == null
                        ? 0
                        : node.getDependencyHead().getID();
                tags[i] = PennTags.index(node.getPartOfSpeechTag());
                entities[i] = (byte) entity(node.getNamedEntityTag()).ordinal();
                heads[i] = head == 0 ? -1 : from + head - 1;
                labels[i] =
                        head == 0 ? DependencyLabels.index("root") : DependencyLabels.index(node.getDependencyLabel());
            }
        }
        return new TextTrainer.Lesson(tokens, tags, entities, heads, labels);
    }

    /** The teacher knows plain quotation marks and dashes only. */
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
