package news.hearsay.extract.engine.text;

import java.util.Arrays;
import java.util.List;
import news.hearsay.events.Span;

/**
 * A text as the later stages read it: tokens, sentences, paragraphs, quotations, part-of-speech tags, entities and a
 * dependency parse. Immutable.
 *
 * <p>Tokens and sentences are counted from 0, and ranges are end exclusive. UTF-16 offsets are used inside the engine
 * only; {@link #span} converts a range to code points of the stored text for the engine's results.
 */
public final class Document {

    private final Tokens tokens;
    private final TokenTexts texts;
    private final TokenFeatures features;
    private final TokenAnnotations annotations;
    private final Quotations quotations;
    private final int[] sentenceOf;
    private final DependencyTree tree;
    private final CodePointIndex codePoints;

    Document(
            String stored,
            Tokens tokens,
            TokenTexts texts,
            TokenFeatures features,
            TokenAnnotations annotations,
            Quotations quotations) {
        this.tokens = tokens;
        this.texts = texts;
        this.features = features;
        this.annotations = annotations;
        this.quotations = quotations;
        this.sentenceOf = new int[tokens.size];
        for (int s = 0; s < tokens.sentences; s++) {
            Arrays.fill(sentenceOf, sentenceStart(s), sentenceEnd(s), s);
        }
        this.tree = new DependencyTree(annotations.heads);
        this.codePoints = new CodePointIndex(stored);
    }

    /** The text as it is read: characters folded, wrapped lines joined. */
    public String text() {
        return tokens.text;
    }

    /** The number of tokens. */
    public int size() {
        return tokens.size;
    }

    /** The token as it is read. */
    public String word(int token) {
        return texts.cased[token];
    }

    /** The token in lower case, its apostrophe straight. */
    public String lower(int token) {
        return texts.lower[token];
    }

    /** UTF-16 index, in {@link #text}, at which the token begins. */
    public int start(int token) {
        return tokens.start[token];
    }

    /** UTF-16 index, in {@link #text}, after the token. */
    public int end(int token) {
        return tokens.end[token];
    }

    /** The number of sentences. */
    public int sentences() {
        return tokens.sentences;
    }

    /** Whether the sentence was tagged and parsed; the rest of one that is far too long is not. */
    public boolean prose(int sentence) {
        return !tokens.rest.get(sentence);
    }

    public int sentenceOf(int token) {
        return sentenceOf[token];
    }

    /** First token of a sentence. */
    public int sentenceStart(int sentence) {
        return tokens.sentenceStart[sentence];
    }

    /** Token after the last one of a sentence. */
    public int sentenceEnd(int sentence) {
        return tokens.sentenceEnd(sentence);
    }

    /** The number of the paragraph of a sentence; numbers ascend, with gaps. */
    public int paragraph(int sentence) {
        return tokens.paragraph[sentence];
    }

    /** The outermost quotations in text order. */
    public List<Quotation> quotations() {
        return quotations.all();
    }

    /** Index of the outermost quotation that contains the token, its marks included; -1 outside. */
    public int quotation(int token) {
        return quotations.outermost(token);
    }

    /**
     * The token after the closing mark of a nickname inside a name (<em>Ole “Bear” Fink</em>) whose opening mark is
     * this token; the token itself if there is none.
     */
    public int nicknameEnd(int token) {
        int sentence = sentenceOf(token);
        return Nicknames.end(tokens, token, sentenceStart(sentence), sentenceEnd(sentence));
    }

    /** Whether the token is tagged as a quotation mark. */
    public boolean quotationMark(int token) {
        byte tag = annotations.tags[token];
        return tag == PennTags.CLOSING_QUOTE || tag == PennTags.OPENING_QUOTE;
    }

    /** The token's part of speech (Penn Treebank). */
    public String tag(int token) {
        return PennTags.NAMES[annotations.tags[token]];
    }

    /** The named entity that the token is part of. */
    public EntityType entity(int token) {
        return EntityType.of(annotations.entities[token]);
    }

    /** The token that governs this one in the parse; -1 for the root of a sentence. */
    public int head(int token) {
        return annotations.heads[token];
    }

    /** The label of the arc from the token's head: nsubj, dobj, ccomp …, see {@link DependencyLabels}. */
    public String label(int token) {
        return DependencyLabels.NAMES[annotations.labels[token]];
    }

    /** The number of direct dependents. */
    public int children(int token) {
        return tree.children(token);
    }

    /** The {@code i}th direct dependent, in text order. */
    public int child(int token, int i) {
        return tree.child(token, i);
    }

    /** The first direct dependent with this label; -1 for none. */
    public int child(int token, String label) {
        for (int i = 0; i < children(token); i++) {
            if (label(child(token, i)).equals(label)) {
                return child(token, i);
            }
        }
        return -1;
    }

    /** The first token of the token's subtree, itself included. */
    public int leftEdge(int token) {
        return tree.leftEdge(token);
    }

    /** The token after the last one of the token's subtree, itself included. */
    public int rightEdge(int token) {
        return tree.rightEdge(token);
    }

    /** The number of arcs between the token and the root of its sentence. */
    public int depth(int token) {
        return tree.depth(token);
    }

    /** The index of the token's tag, for features. */
    public int tagNumber(int token) {
        return annotations.tags[token];
    }

    /** The index of the token's label, for features. */
    public int labelNumber(int token) {
        return annotations.labels[token];
    }

    /** A hash of the token in lower case, its digits replaced by zeros, for features. */
    public int form(int token) {
        return features.form[token];
    }

    /** The first {@code bits} of the path of the token's Brown cluster, with a leading 1; 1 for an unknown word. */
    public int cluster(int token, int bits) {
        return BrownClusters.prefix(features.cluster[token], bits);
    }

    /** The span of the tokens from {@code from} to before {@code to}, in code points of the stored text. */
    public Span span(int from, int to) {
        return new Span(codePoints.codePoint(tokens.storedStart(from)), codePoints.codePoint(tokens.storedEnd(to - 1)));
    }

    /** The text, as it is read, of the tokens from {@code from} to before {@code to}. */
    public String slice(int from, int to) {
        return tokens.text.substring(start(from), end(to - 1));
    }
}
