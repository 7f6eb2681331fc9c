package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
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

    private static final Set<String> REPORTED = Set.of(
            "say",
            "believe",
            "think",
            "expect",
            "report",
            "allege",
            "claim",
            "understand",
            "assume",
            "declare",
            "confirm",
            "announce",
            "deny",
            "fear",
            "estimate",
            "predict",
            "forecast",
            "acknowledge",
            "suspect",
            "presume",
            "rumour",
            "rumor",
            "reckon",
            "reveal",
            "state",
            "dispute");
    private static final Set<String> ADDRESSED =
            Set.of("tell", "inform", "warn", "assure", "remind", "notify", "advise", "alert");
    private static final Set<String> DENIED = Set.of("deny", "rule");
    /** verbs with "as" before what is said of the subject */
    private static final Set<String> DESCRIBED = Set.of("describe", "regard", "portray", "denounce", "characterise");

    private static final Set<String> COMPLEMENTISERS = Set.of("that", "to", "whether", "as");
    /** Tokens between the participle and the "by" of its agent: "ruled out", "confirmed on Friday". */
    private static final int MAX_TOKENS_TO_AGENT = 3;

    private Passives() {}

    /** The relation with the agent as its source; null where only the subject is named, whose claim it is not. */
    static @Nullable FoundRelation correct(Document d, FoundRelation relation) {
        int head = relation.cueHead();
        if (!passive(d, head)) {
            return relation;
        }
        TokenRange agent = agent(d, head);
        TokenRange subject = subject(d, head);
        TokenRange source = relation.source();
        if (agent == null) {
            boolean spokenOf = source != null
                    && subject != null
                    && subject.start() < source.end()
                    && source.start() < subject.end()
                    && head + 1 < d.size()
                    && relation.content().getFirst().start() > head;
            boolean raised = head + 1 < d.size()
                    && REPORTED.contains(verb(d, head))
                    && d.lower(head + 1).equals("to");
            return spokenOf && (raised || ADDRESSED.contains(verb(d, head))) ? null : relation;
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
            if (d.tag(i).equals("VBN") && !heads.contains(i) && d.prose(d.sentenceOf(i)) && passive(d, i)) {
                TokenRange agent = agent(d, i);
                FoundRelation found = agent == null ? null : relation(d, i, agent, subject(d, i), ADDED);
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

    private static String verb(Document d, int head) {
        return Lemmas.verb(d.lower(head));
    }

    private static boolean passive(Document d, int head) {
        String verb = verb(d, head);
        boolean reporting = REPORTED.contains(verb)
                || ADDRESSED.contains(verb)
                || DESCRIBED.contains(verb)
                || verb.equals("rule")
                        && head + 1 < d.size()
                        && d.lower(head + 1).equals("out");
        if (!reporting || !d.tag(head).equals("VBN") && !d.tag(head).equals("VBD")) {
            return false;
        }
        int before = head - 1;
        while (before >= 0 && d.tag(before).startsWith("RB")) {
            before--;
        }
        return before >= d.sentenceStart(d.sentenceOf(head)) && PhraseEnds.be(d, before);
    }

    /** The noun phrase after "by"; null if there is none or it is a time. */
    private static @Nullable TokenRange agent(Document d, int head) {
        int sentence = d.sentenceEnd(d.sentenceOf(head));
        for (int i = head + 1; i < Math.min(sentence - 1, head + 1 + MAX_TOKENS_TO_AGENT); i++) {
            if (d.lower(i).equals("by")) {
                int end = PhraseEnds.nounPhraseEnd(d, i + 1);
                boolean time = end == i + 1
                        || GrammaticalSubjects.time(d.lower(end - 1))
                        || d.tag(end - 1).equals("CD");
                return time ? null : new TokenRange(i + 1, end);
            }
            if (COMPLEMENTISERS.contains(d.lower(i)) || d.word(i).equals(",")) {
                return null;
            }
        }
        return null;
    }

    /** The tokens of the subject, before the auxiliaries; null if the parse has none. */
    private static @Nullable TokenRange subject(Document d, int head) {
        int auxiliary = head;
        int sentence = d.sentenceStart(d.sentenceOf(head));
        while (auxiliary > sentence
                && (PhraseEnds.be(d, auxiliary - 1)
                        || d.tag(auxiliary - 1).startsWith("RB")
                        || d.tag(auxiliary - 1).equals("MD")
                        || d.label(auxiliary - 1).equals("aux"))) {
            auxiliary--;
        }
        if (d.lower(sentence).equals("that")
                && d.tag(sentence).equals("IN")
                && FiniteVerbs.any(d, sentence, auxiliary)) {
            return new TokenRange(sentence, auxiliary);
        }
        for (int i = 0; i < d.children(head); i++) {
            int child = d.child(head, i);
            String label = d.label(child);
            if (child < auxiliary && (label.startsWith("nsubj") || label.startsWith("csubj") || label.equals("expl"))) {
                return new TokenRange(d.leftEdge(child), auxiliary);
            }
        }
        return null;
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
        boolean clauseAfter = clause < end && COMPLEMENTISERS.contains(d.lower(clause));
        boolean it = subject != null && d.lower(subject.end() - 1).equals("it");
        if (clauseAfter && (d.lower(clause).equals("to") || DESCRIBED.contains(verb(d, head)))) {
            boolean raised = subject != null && !it && !ADDRESSED.contains(verb(d, head));
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
                        || DENIED.contains(verb(d, head))
                                && !d.tag(subject.end() - 1).equals("PRP")
                ? List.of(subject)
                : List.of();
    }

    /** The token after "on Friday" or "yesterday" that may follow the agent. */
    private static int afterTime(Document d, int token) {
        int sentence = d.sentenceEnd(d.sentenceOf(token - 1));
        if (token + 1 < sentence && d.tag(token).equals("IN") && !COMPLEMENTISERS.contains(d.lower(token))) {
            return PhraseEnds.nounPhraseEnd(d, token + 1);
        }
        return token;
    }
}
