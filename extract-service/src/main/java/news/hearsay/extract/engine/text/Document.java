package news.hearsay.extract.engine.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import news.hearsay.events.Span;

/**
 * A text as the later stages see it: tokens, sentences, paragraphs, quotations, part-of-speech tags and a dependency
 * parse. Immutable.
 *
 * <p>Tokens and sentences are counted from 0, ranges are end exclusive. UTF-16 offsets stay inside the engine;
 * {@link #span} gives the code points that go out.
 */
public final class Document {

    private final Tokens tokens;
    private final Quotations.Result quotations;
    private final String[] words;
    private final String[] lower;
    private final int[] sentenceOf;
    private final TokenFeatures numbers;
    private final byte[] tags;
    private final byte[] entities;
    private final int[] heads;
    private final byte[] labels;
    private final DependencyTree tree;
    /** the UTF-16 index of each low surrogate, ascending: every one before an offset makes it a code point less */
    private final int[] lowSurrogates;

    Document(
            Tokens tokens,
            Quotations.Result quotations,
            String[] words,
            String[] lower,
            TokenFeatures numbers,
            byte[] tags,
            byte[] entities,
            int[] heads,
            byte[] labels) {
        this.tokens = tokens;
        this.quotations = quotations;
        this.words = words;
        this.lower = lower;
        this.numbers = numbers;
        this.tags = tags;
        this.entities = entities;
        this.heads = heads;
        this.labels = labels;
        this.tree = new DependencyTree(heads);
        this.sentenceOf = new int[tokens.size];
        for (int s = 0; s < tokens.sentences; s++) {
            Arrays.fill(sentenceOf, sentenceStart(s), sentenceEnd(s), s);
        }
        int[] found = new int[8];
        int count = 0;
        String text = tokens.text;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = i;
            }
        }
        this.lowSurrogates = Arrays.copyOf(found, count);
    }

    static String[] words(Tokens tokens) {
        String[] words = new String[tokens.size];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.text.substring(tokens.start[i], tokens.end[i]);
        }
        return words;
    }

    static String[] lower(String[] words) {
        String[] lower = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            lower[i] = words[i].toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        }
        return lower;
    }

    public String text() {
        return tokens.text;
    }

    /** How many tokens there are. */
    public int size() {
        return tokens.size;
    }

    /** The token as it stands. */
    public String word(int token) {
        return words[token];
    }

    /** The token in lower case, its apostrophe straight. */
    public String lower(int token) {
        return lower[token];
    }

    /** UTF-16 index at which the token begins. */
    public int start(int token) {
        return tokens.start[token];
    }

    /** UTF-16 index after the token. */
    public int end(int token) {
        return tokens.end[token];
    }

    /** Whether the sentence was read: the rest of one that is far too long is not. */
    public boolean prose(int sentence) {
        return !tokens.rest.get(sentence);
    }

    public int sentences() {
        return tokens.sentences;
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
        return sentence + 1 < tokens.sentences ? tokens.sentenceStart[sentence + 1] : tokens.size;
    }

    /** The paragraph of a sentence, counted upwards; numbers may be left out. */
    public int paragraph(int sentence) {
        return tokens.paragraph[sentence];
    }

    public List<Quotation> quotations() {
        return quotations.quotations();
    }

    /** Index of the outermost quotation in which the token stands, its marks included; -1 outside. */
    public int quotation(int token) {
        return quotations.outermost()[token];
    }

    /** The token's part of speech (Penn Treebank). */
    public String tag(int token) {
        return PennTags.NAMES[tags[token]];
    }

    /** The token that governs this one in the parse; -1 for the root of a sentence. */
    public int head(int token) {
        return heads[token];
    }

    /** What the token is to its head: nsubj, dobj, ccomp …, see {@link DependencyLabels}. */
    public String label(int token) {
        return DependencyLabels.NAMES[labels[token]];
    }

    /** How many tokens depend on this one directly. */
    public int children(int token) {
        return tree.children(token);
    }

    /** The {@code i}th token that depends on this one, in text order. */
    public int child(int token, int i) {
        return tree.child(token, i);
    }

    /** The first dependent with this label, as a token; -1 for none. */
    public int child(int token, String label) {
        for (int i = 0; i < children(token); i++) {
            if (label(child(token, i)).equals(label)) {
                return child(token, i);
            }
        }
        return -1;
    }

    /** The first token of all that hangs on this one, itself included. */
    public int leftEdge(int token) {
        return tree.leftEdge(token);
    }

    /** The token after the last one of all that hangs on this one, itself included. */
    public int rightEdge(int token) {
        return tree.rightEdge(token);
    }

    /** How many arcs lie between the token and the root of its sentence. */
    public int depth(int token) {
        return tree.depth(token);
    }

    /** What the token names. */
    public EntityType entity(int token) {
        return EntityType.of(entities[token]);
    }

    /** A small number for the token's tag, for features. */
    public int tagNumber(int token) {
        return tags[token];
    }

    /** A small number for the token's label, for features. */
    public int labelNumber(int token) {
        return labels[token];
    }

    /** A hash of the token in lower case, its digits levelled, for features. */
    public int form(int token) {
        return numbers.form[token];
    }

    /**
     * The first {@code bits} of the path of the token's Brown cluster, a 1 before them; 1 for a word that is not known.
     */
    public int cluster(int token, int bits) {
        return BrownClusters.prefix(numbers.path[token], bits);
    }

    /** Its shape as a number: capitals, digits, hyphens; for features. */
    public int shape(int token) {
        return numbers.shape[token];
    }

    /** The span of the tokens from {@code from} to before {@code to}, in code points. */
    public Span span(int from, int to) {
        return new Span(codePoint(start(from)), codePoint(end(to - 1)));
    }

    /** The text's words from one token to before another, as they stand. */
    public String slice(int from, int to) {
        return tokens.text.substring(start(from), end(to - 1));
    }

    /** The code point index of a UTF-16 index. */
    public int codePoint(int utf16) {
        if (lowSurrogates.length == 0) {
            return utf16;
        }
        int found = Arrays.binarySearch(lowSurrogates, utf16);
        return utf16 - (found < 0 ? -found - 1 : found);
    }
}
