package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/** Adds the plainest indirect speech that the finder has missed: "Wren told the newspaper that the fares will rise." */
final class ThatClauses {

    /** Words between the verb and "that": whom it was told, where and when. */
    private static final int MAX_TOKENS_TO_THAT = 8;

    private static final Set<String> TOLD = Set.of("to", "on", "in", "at");

    private static final Set<String> TELLING = Set.of("tell", "inform", "assure", "warn");

    private ThatClauses() {}

    static List<FoundRelation> missing(Document d, List<FoundRelation> relations) {
        boolean[] taken = new boolean[d.size()];
        for (FoundRelation relation : relations) {
            taken[relation.cueHead()] = true;
            relation.content().forEach(range -> {
                for (int i = range.start(); i < range.end(); i++) {
                    taken[i] = true;
                }
            });
        }
        List<FoundRelation> missing = new ArrayList<>();
        for (int i = 1; i + 2 < d.size(); i++) {
            boolean cue = SayingVerbs.cue(d, i) || SayingVerbs.infinitive(d, i);
            if (!taken[i] && cue && d.prose(d.sentenceOf(i))) {
                FoundRelation found = relation(d, i);
                if (found != null && !taken[found.content().getFirst().start()]) {
                    missing.add(found);
                }
            }
        }
        return missing;
    }

    private static @Nullable FoundRelation relation(Document d, int cue) {
        int end = SentenceWords.end(d, d.sentenceOf(cue));
        int that = cue + 1;
        while (that < Math.min(end, cue + MAX_TOKENS_TO_THAT) && beforeThat(d, that)) {
            that++;
        }
        boolean clause = that + 2 < end
                && d.lower(that).equals("that")
                && (PhraseEnds.anyVerb(d, that + 1, end) || TELLING.contains(Lemmas.verb(d.lower(cue))));
        TokenRange source = clause ? speaker(d, cue) : null;
        return source == null || !Speakers.able(d, source)
                ? null
                : new FoundRelation(
                        cue, new TokenRange(cue, cue + 1), source, List.of(new TokenRange(that, end)), Passives.ADDED);
    }

    /** The subject of the verb; in "forced the bank to admit", the object of the verb that governs it. */
    private static @Nullable TokenRange speaker(Document d, int cue) {
        int above = d.label(cue).equals("xcomp") ? d.head(cue) : -1;
        int object = above >= 0 && above < cue ? d.child(above, "dobj") : -1;
        return object > above && object < cue
                ? new TokenRange(d.leftEdge(object), Math.min(d.rightEdge(object), cue))
                : GrammaticalSubjects.of(d, cue);
    }

    /**
     * The relation without the person to whom it is told ("told | his daughter | that …"), and with a name of several
     * words at the beginning as source, of which the finder has made other words: "Morning Call reported that …".
     */
    static FoundRelation correct(Document d, FoundRelation relation) {
        return withoutAddressee(d, withoutDocument(d, withRelativeClause(d, withName(d, relation))));
    }

    /**
     * The relation with the whole subject, part of which the finder has taken for claim: "[A guard who saw it] said".
     */
    private static FoundRelation withRelativeClause(Document d, FoundRelation relation) {
        TokenRange source = relation.source();
        TokenRange subject = relation.content().getFirst();
        boolean split = source != null
                && relation.content().size() == 2
                && subject.end() == source.start()
                && source.end() <= relation.cueHead()
                && d.lower(relation.content().getLast().start()).equals("that")
                && relation.content().getLast().start() > relation.cueHead();
        int who = split ? PhraseEnds.nounPhraseEnd(d, subject.start()) : -1;
        return source != null
                        && who > subject.start()
                        && who < subject.end()
                        && d.lower(who).equals("who")
                ? new FoundRelation(
                        relation.cueHead(),
                        relation.cue(),
                        new TokenRange(subject.start(), source.end()),
                        List.of(relation.content().getLast()),
                        relation.confidence())
                : relation;
    }

    private static FoundRelation withName(Document d, FoundRelation relation) {
        int head = relation.cueHead();
        int first = d.sentenceStart(d.sentenceOf(head));
        TokenRange last = relation.content().getLast();
        boolean name = relation.source() == null
                && relation.content().size() == 2
                && head - first >= 2
                && relation.content().getFirst().start() == first
                && relation.content().getFirst().end() <= head
                && d.lower(last.start()).equals("that")
                && d.tag(head).startsWith("VB");
        for (int i = first; i < head && name; i++) {
            name = Character.isUpperCase(d.word(i).codePointAt(0)) && d.quotation(i) < 0;
        }
        return name
                ? new FoundRelation(head, relation.cue(), new TokenRange(first, head), List.of(last), Passives.ADDED)
                : relation;
    }

    /** The relation without what only holds the words: "[The Post has seen a letter in which] Holm says [that …]". */
    private static FoundRelation withoutDocument(Document d, FoundRelation relation) {
        TokenRange source = relation.source();
        List<TokenRange> content = relation.content();
        boolean held = source != null
                && content.size() == 2
                && content.getFirst().end() == source.start()
                && d.lower(source.start() - 1).equals("which")
                && d.lower(content.getLast().start()).equals("that");
        return held
                ? new FoundRelation(
                        relation.cueHead(), relation.cue(), source, List.of(content.getLast()), relation.confidence())
                : relation;
    }

    private static FoundRelation withoutAddressee(Document d, FoundRelation relation) {
        TokenRange content = relation.content().getFirst();
        int cue = relation.cue().end() - 1;
        if (relation.content().size() > 1
                || content.start() != cue + 1
                || !TELLING.contains(Lemmas.verb(d.lower(cue)))) {
            return relation;
        }
        int that = content.start();
        while (that < Math.min(content.end(), cue + MAX_TOKENS_TO_THAT) && beforeThat(d, that)) {
            that++;
        }
        boolean clause = that > content.start()
                && that + 1 < content.end()
                && d.lower(that).equals("that")
                && FiniteVerbs.any(d, that + 1, content.end());
        return clause ? relation.withContent(List.of(new TokenRange(that, content.end()))) : relation;
    }

    private static boolean beforeThat(Document d, int token) {
        String tag = d.tag(token);
        if (d.lower(token).equals("that")) {
            return false;
        }
        return TOLD.contains(d.lower(token))
                || tag.startsWith("NN")
                || tag.equals("DT")
                || tag.startsWith("JJ")
                || tag.startsWith("PRP")
                || tag.equals("CD");
    }
}
