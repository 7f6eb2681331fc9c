package news.hearsay.extract.engine.text;

import java.util.Arrays;

/** What the taggers and the parser write about each token of a text. */
final class TokenAnnotations {

    /** part of speech, an index into {@link PennTags} */
    final byte[] tags;
    /** an ordinal of {@link EntityType} */
    final byte[] entities;
    /** the token that governs this one; -1 for a root */
    final int[] heads;
    /** an index into {@link DependencyLabels} */
    final byte[] labels;

    /** Annotations of that number of tokens: no tag, no entity, each token a root. */
    TokenAnnotations(int tokens) {
        tags = new byte[tokens];
        entities = new byte[tokens];
        heads = new int[tokens];
        labels = new byte[tokens];
        Arrays.fill(heads, -1);
    }
}
