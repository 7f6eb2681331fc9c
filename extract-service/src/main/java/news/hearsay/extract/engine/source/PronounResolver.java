package news.hearsay.extract.engine.source;

import java.util.Arrays;
import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Whom "he" and "she" mean. */
final class PronounResolver {

    private final Document d;
    private final EntityMentions mentions;
    private final List<FoundRelation> relations;
    private final boolean[] speaker;
    /** for the first token of a source, the relation that has it, from 1 */
    private final int[] relationAt;

    PronounResolver(Document document, EntityMentions mentions, List<FoundRelation> relations) {
        this.d = document;
        this.mentions = mentions;
        this.relations = relations;
        this.speaker = new boolean[document.size()];
        this.relationAt = new int[document.size()];
        for (int r = 0; r < relations.size(); r++) {
            TokenRange source = relations.get(r).source();
            if (source != null) {
                Arrays.fill(speaker, source.start(), source.end(), true);
                if (relationAt[source.start()] == 0) {
                    relationAt[source.start()] = r + 1;
                }
            }
        }
    }

    /**
     * Whom the pronoun means: in the sentence itself, else in those before, who speaks or is their subject; null where
     * two could.
     */
    @Nullable
    DiscourseEntity meant(int token, Gender gender) {
        FoundRelation own = relationAt[token] == 0 ? null : relations.get(relationAt[token] - 1);
        int sentence = d.sentenceOf(token);
        int last = mentions.size() - 1;
        int first = Math.max(0, mentions.size() - EntityMentions.REACH);
        for (int s = sentence; s >= Math.max(0, sentence - EntityMentions.SENTENCES_BACK); s--) {
            int from = last;
            while (from >= first && d.sentenceOf(mentions.get(from).start()) == s) {
                from--;
            }
            Choice choice = new Choice(gender, d.quotation(token) >= 0 ? d.quotation(token) : -1);
            for (int m = from + 1; m <= last; m++) {
                EntityMention mention = mentions.get(m);
                if (mention.end() <= token && !(own != null && within(own.content(), mention.start()))) {
                    choice.offer(mention);
                }
            }
            if (choice.any()) {
                return choice.made();
            }
            last = from;
        }
        return null;
    }

    private static boolean within(List<TokenRange> ranges, int token) {
        return ranges.stream().anyMatch(range -> range.contains(token));
    }

    /** Speakers before subjects before others; of each there must be one only. */
    private final class Choice {
        private final Gender gender;
        private final int quotation;
        private final DiscourseEntity[] best = new DiscourseEntity[3];
        private final boolean[] several = new boolean[3];

        Choice(Gender gender, int quotation) {
            this.gender = gender;
            this.quotation = quotation;
        }

        void offer(EntityMention mention) {
            DiscourseEntity entity = mention.entity();
            if (!entity.person()
                    || !entity.gender.fits(gender)
                    || mention.quoted() && d.quotation(mention.start()) != quotation) {
                return;
            }
            int rank = speaker[mention.end() - 1] && mention.subject() ? 0 : mention.subject() ? 1 : 2;
            if (best[rank] == null) {
                best[rank] = entity;
            } else if (best[rank] != entity) {
                several[rank] = true;
            }
        }

        boolean any() {
            return best[0] != null || best[1] != null || best[2] != null;
        }

        /** Who speaks goes on speaking; a mere subject is meant only where nobody else could be. */
        @Nullable
        DiscourseEntity made() {
            if (best[0] != null) {
                return several[0] ? null : best[0];
            }
            if (several[1] || several[2] || best[1] != null && best[2] != null && best[1] != best[2]) {
                return null;
            }
            return best[1] != null ? best[1] : best[2];
        }
    }
}
