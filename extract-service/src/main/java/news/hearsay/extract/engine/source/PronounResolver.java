package news.hearsay.extract.engine.source;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Resolves the pronouns "he" and "she". */
final class PronounResolver {

    private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "another");
    /** those who put a question, to which somebody else replies */
    private static final Set<String> ASKING = Set.of("reporter", "journalist", "host", "interviewer", "moderator");

    private static final int MAX_TOKENS_BACK = 120;

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
            AntecedentChoice choice = new AntecedentChoice(gender);
            for (int m = from + 1; m <= last; m++) {
                EntityMention mention = mentions.get(m);
                if (mention.end() <= token
                        && !(own != null && own.claims(mention.start()))
                        && !(mention.quoted() && d.quotation(mention.start()) != d.quotation(token))) {
                    choice.offer(mention, speaks(mention));
                }
            }
            int named = choice.any() ? choice.lastSpeaker() : -1;
            if (unnamedSpeaker(s, named, token)) {
                return null;
            }
            if (choice.any()) {
                return choice.resolve();
            }
            last = from;
        }
        return own == null ? null : subjectOf(own, token, gender);
    }

    /** Whether somebody without a name speaks in a sentence, after a token and before the pronoun. */
    private boolean unnamedSpeaker(int sentence, int after, int pronoun) {
        int end = Math.min(d.sentenceEnd(sentence), pronoun);
        int start = Math.max(d.sentenceStart(sentence), end - MAX_TOKENS_BACK);
        for (int i = Math.max(start, after + 1); i < end; i++) {
            TokenRange source =
                    relationAt[i] == 0 ? null : relations.get(relationAt[i] - 1).source();
            if (source != null && source.end() <= pronoun && unnamedPerson(source)) {
                return true;
            }
        }
        return false;
    }

    private boolean unnamedPerson(TokenRange source) {
        int head = NounPhrase.head(d, source);
        boolean noun = d.tag(head).equals("NN");
        for (int i = source.start(); i < source.end() && noun; i++) {
            EntityMention mention = mentions.at(i);
            noun = mention == null || !mention.entity().person();
        }
        if (!noun) {
            return false;
        }
        SourceKind kind = SourceKinds.of(d, source, head, false);
        return INDEFINITE.contains(d.lower(source.start()))
                && !ASKING.contains(d.lower(head))
                && (kind == SourceKind.ANONYMOUS || kind == SourceKind.PERSON);
    }

    /** The subject of the claim before its pronoun: "The mayor, Ines Roth, knew of it, she said." */
    private @Nullable DiscourseEntity subjectOf(FoundRelation own, int token, Gender gender) {
        DiscourseEntity subject = null;
        int first = Math.max(0, mentions.size() - EntityMentions.MAX_MENTIONS_BACK);
        for (int m = mentions.size() - 1; m >= first; m--) {
            EntityMention mention = mentions.get(m);
            if (d.sentenceOf(mention.start()) != d.sentenceOf(token)) {
                break;
            }
            boolean fits = mention.subject()
                    && mention.entity().person()
                    && mention.entity().gender.fits(gender)
                    && mention.end() <= token
                    && !mention.quoted()
                    && own.claims(mention.start());
            if (fits && subject != null && subject != mention.entity()) {
                return null;
            }
            subject = fits ? mention.entity() : subject;
        }
        return subject;
    }

    /** Whether a mention is that of a speaker. */
    boolean speaks(EntityMention mention) {
        return speaker[mention.end() - 1] && (mention.subject() || source(mention.start()));
    }

    /** The relation whose source begins at a token; null for none. */
    @Nullable
    FoundRelation relation(int token) {
        return relationAt[token] == 0 ? null : relations.get(relationAt[token] - 1);
    }

    /** Whether a token begins the source of a relation. */
    boolean source(int token) {
        return relationAt[token] != 0;
    }
}
