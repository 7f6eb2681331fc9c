package news.hearsay.extract.engine.source;

import java.util.Arrays;
import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Resolves the pronouns "he" and "she". */
final class PronounResolver {

    private final Document d;
    private final EntityMentions mentions;
    private final List<FoundRelation> relations;
    private final boolean[] speaker;
    /** for the first token of a source the index, plus one, of its relation; 0 for other tokens */
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
     * The antecedent of a pronoun: in its own sentence, or else in the nearest sentence before that has a candidate;
     * speakers before subjects before others. Null for none, and where two fit equally well.
     */
    @Nullable
    DiscourseEntity antecedent(int token, Gender gender) {
        FoundRelation own = relationAt[token] == 0 ? null : relations.get(relationAt[token] - 1);
        int sentence = d.sentenceOf(token);
        int last = mentions.size() - 1;
        int first = Math.max(0, mentions.size() - EntityMentions.MAX_MENTIONS_BACK);
        for (int s = sentence; s >= Math.max(0, sentence - EntityMentions.MAX_SENTENCES_BACK); s--) {
            int from = last;
            while (from >= first && d.sentenceOf(mentions.get(from).start()) == s) {
                from--;
            }
            AntecedentChoice choice = new AntecedentChoice(gender, d.quotation(token));
            for (int m = from + 1; m <= last; m++) {
                EntityMention mention = mentions.get(m);
                if (mention.end() <= token && !(own != null && within(own.content(), mention.start()))) {
                    choice.offer(mention);
                }
            }
            if (choice.any()) {
                return choice.resolve();
            }
            last = from;
        }
        return null;
    }

    private static boolean within(List<TokenRange> ranges, int token) {
        return ranges.stream().anyMatch(range -> range.contains(token));
    }

    /** The candidates of one sentence by rank: speakers before subjects before others. */
    private final class AntecedentChoice {
        private final Gender gender;
        private final int quotation;
        private final @Nullable DiscourseEntity[] best = new DiscourseEntity[3];
        private final boolean[] several = new boolean[3];

        AntecedentChoice(Gender gender, int quotation) {
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

        /** Whether the only subject is named in full and no other candidate is. */
        private boolean fullSubject() {
            DiscourseEntity subject = best[1];
            DiscourseEntity other = best[2];
            return subject != null
                    && other != null
                    && !several[1]
                    && !several[2]
                    && subject.name.indexOf(' ') > 0
                    && other.name.indexOf(' ') < 0;
        }

        /** A single speaker; without speakers, a single candidate of the other ranks; null otherwise. */
        @Nullable
        DiscourseEntity resolve() {
            if (best[0] != null) {
                return several[0] ? null : best[0];
            }
            if (fullSubject()) {
                return best[1];
            }
            if (several[1] || several[2] || best[1] != null && best[2] != null && best[1] != best[2]) {
                return null;
            }
            return best[1] != null ? best[1] : best[2];
        }
    }
}
