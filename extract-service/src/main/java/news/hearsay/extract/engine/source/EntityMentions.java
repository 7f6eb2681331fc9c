package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.relation.TokenRange;
import org.jspecify.annotations.Nullable;

/** The mentions of a document in text order; filled from its first token to its last. */
final class EntityMentions {

    /** Mentions before a pronoun or description that are candidates for its antecedent. */
    static final int MAX_MENTIONS_BACK = 24;

    /** Sentences before a pronoun or description that are searched for its antecedent. */
    static final int MAX_SENTENCES_BACK = 3;

    private final List<EntityMention> all = new ArrayList<>();
    private final EntityMention[] at;
    /** for each token the number of mentions that begin at or before it */
    private final int[] count;

    EntityMentions(int tokens) {
        this.at = new EntityMention[tokens];
        this.count = new int[tokens];
    }

    void add(EntityMention mention) {
        all.add(mention);
        for (int i = mention.start(); i < mention.end(); i++) {
            at[i] = mention;
        }
    }

    /** Records that all mentions that begin at or before a token have been added. */
    void passed(int token) {
        count[token] = all.size();
    }

    int size() {
        return all.size();
    }

    EntityMention get(int index) {
        return all.get(index);
    }

    /** The mention that covers a token; null for none. */
    @Nullable
    EntityMention at(int token) {
        return at[token];
    }

    /** The number of mentions that begin before a token. */
    int before(int token) {
        return token == 0 ? 0 : count[token - 1];
    }

    /** The mentions that begin in a range, in text order. */
    List<EntityMention> within(TokenRange range) {
        return all.subList(before(range.start()), count[range.end() - 1]);
    }
}
