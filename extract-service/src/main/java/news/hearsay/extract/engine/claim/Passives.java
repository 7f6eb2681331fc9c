package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/**
 * Corrects and adds relations in the passive: "The pilot was said by colleagues to be tired", "It was confirmed by X
 * that …". The source is the agent, never the subject, of whom something is said or to whom it is told.
 */
final class Passives {

    /** Confidence of a relation that a rule adds. */
    static final double ADDED = 0.6;

    private static final Set<String> DENIED = Set.of("deny", "rule");

    private Passives() {}

    /** The relation with the agent as its source; null where only the subject is named, whose claim it is not. */
    static @Nullable FoundRelation correct(Document d, FoundRelation relation) {
        int head = relation.cueHead();
        if (!PassiveVoice.at(d, head)) {
            return relation;
        }
        TokenRange agent = PassiveVoice.agent(d, head);
        TokenRange subject = PassiveVoice.subject(d, head);
        TokenRange source = relation.source();
        if (agent == null) {
            boolean spokenOf = source != null
                    && subject != null
                    && subject.start() < source.end()
                    && source.start() < subject.end()
                    && head + 1 < d.size()
                    && relation.content().getFirst().start() > head;
            return spokenOf
                            && (PassiveVoice.raises(d, head)
                                    || PassiveVoice.ADDRESSED.contains(PassiveVoice.verb(d, head)))
                    ? null
                    : relation;
        }
        FoundRelation rebuilt = relation(d, head, agent, subject, relation.confidence());
        boolean right = source != null && overlaps(source, agent) && !garbled(d, relation, agent);
        boolean whole = rebuilt == null
                || rebuilt.content().size() <= relation.content().size();
        return rebuilt == null || right && whole ? relation : rebuilt;
    }

    /** Relations in the passive with an agent that the finder has missed. */
    static List<FoundRelation> missing(Document d, List<FoundRelation> relations) {
        Set<Integer> heads = new HashSet<>();
        for (FoundRelation relation : relations) {
            for (int i = relation.cue().start(); i < relation.cue().end(); i++) {
                heads.add(i);
            }
            heads.add(relation.cueHead());
        }
        List<FoundRelation> missing = new ArrayList<>();
        for (int i = 0; i < d.size(); i++) {
            if (d.tag(i).equals("VBN") && !heads.contains(i) && d.prose(d.sentenceOf(i)) && PassiveVoice.at(d, i)) {
                TokenRange agent = PassiveVoice.agent(d, i);
                FoundRelation found = agent == null ? null : relation(d, i, agent, PassiveVoice.subject(d, i), ADDED);
                if (found != null) {
                    missing.add(found);
                }
            }
        }
        return missing;
    }

    private static boolean overlaps(TokenRange one, TokenRange other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** Whether the content holds the agent, or an "it" that only stands for the clause. */
    private static boolean garbled(Document d, FoundRelation relation, TokenRange agent) {
        for (TokenRange range : relation.content()) {
            int last = range.end() - 1;
            if (overlaps(range, agent)
                    || range.end() <= relation.cueHead()
                            && d.lower(last).equals("it")
                            && d.tag(last).equals("PRP")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable FoundRelation relation(
            Document d, int head, TokenRange agent, @Nullable TokenRange subject, double confidence) {
        List<TokenRange> content = content(d, head, agent, subject);
        return content.isEmpty()
                ? null
                : new FoundRelation(head, new TokenRange(head, head + 1), agent, content, confidence);
    }

    private static List<TokenRange> content(Document d, int head, TokenRange agent, @Nullable TokenRange subject) {
        int sentence = d.sentenceOf(head);
        int clause = afterTime(d, agent.end());
        int end = SentenceWords.end(d, sentence);
        boolean clauseAfter = clause < end && PassiveVoice.COMPLEMENTISERS.contains(d.lower(clause));
        boolean it = subject != null && d.lower(subject.end() - 1).equals("it");
        if (clauseAfter
                && (d.lower(clause).equals("to") || PassiveVoice.DESCRIBED.contains(PassiveVoice.verb(d, head)))) {
            boolean raised = subject != null && !it && !PassiveVoice.ADDRESSED.contains(PassiveVoice.verb(d, head));
            return raised && subject != null ? List.of(subject, new TokenRange(clause, end)) : List.of();
        }
        if (clauseAfter) {
            return List.of(new TokenRange(clause, end));
        }
        if (subject == null) {
            return List.of();
        }
        if (it) {
            int comma = subject.end() - 2;
            int start = d.sentenceStart(sentence);
            boolean clauseBefore = comma > start && d.word(comma).equals(",") && FiniteVerbs.any(d, start, comma);
            return clauseBefore ? List.of(new TokenRange(start, comma)) : List.of();
        }
        boolean that = d.lower(subject.start()).equals("that") && FiniteVerbs.any(d, subject.start(), subject.end());
        return that
                        || DENIED.contains(PassiveVoice.verb(d, head))
                                && !d.tag(subject.end() - 1).equals("PRP")
                ? List.of(subject)
                : List.of();
    }

    /** The token after "on Friday" or "yesterday" that may follow the agent. */
    private static int afterTime(Document d, int token) {
        int sentence = d.sentenceEnd(d.sentenceOf(token - 1));
        if (token + 1 < sentence
                && d.tag(token).equals("IN")
                && !PassiveVoice.COMPLEMENTISERS.contains(d.lower(token))) {
            return PhraseEnds.nounPhraseEnd(d, token + 1);
        }
        return token;
    }
}
