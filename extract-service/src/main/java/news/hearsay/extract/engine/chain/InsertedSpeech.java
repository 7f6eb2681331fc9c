package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Attributions inside and behind their claim that the trained finder cuts or misses: "Her deputy, she told the paper,
 * had moved", "The dam will close, Canal Nine reported, citing an official".
 */
final class InsertedSpeech {

    private static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "add",
            "write",
            "argue",
            "explain",
            "insist",
            "warn",
            "claim",
            "report",
            "go",
            "continue",
            "announce",
            "confirm",
            "admit",
            "note",
            "learn",
            "hear",
            "reveal",
            "recall",
            "testify",
            "state",
            "maintain",
            "declare");
    /** verbs that the words of a report by an outlet follow or precede */
    private static final Set<String> REPORTING = Set.of("tell", "report", "write", "learn", "hear", "reveal");

    private static final Set<String> AUXILIARIES = Set.of("has", "have", "had", "also", "later", "then", "first");
    private static final Set<String> OPENERS = Set.of(
            "if", "when", "while", "although", "though", "as", "after", "before", "because", "since", "according");
    private static final Set<String> NOMINAL =
            Set.of("DT", "PDT", "PRP$", "PRP", "POS", "HYPH", "CD", "FW", "IN", "TO");

    private static final double CONFIDENCE = 0.7;
    private static final int MAX_SPEAKER_TOKENS = 12;
    private static final int MAX_ADDRESSEE_TOKENS = 10;
    private static final int MIN_CLAUSE_TOKENS = 3;
    /** Tokens of a sentence that is read. */
    private static final int MAX_SENTENCE_TOKENS = 250;
    /** Relations of a sentence that are compared. */
    private static final int MAX_RELATIONS = 32;

    private final Document d;

    private InsertedSpeech(Document document) {
        this.d = document;
    }

    /** The relations, with those of this form corrected and the missing ones added. */
    static List<FoundRelation> complete(Document d, List<FoundRelation> relations) {
        InsertedSpeech speech = new InsertedSpeech(d);
        Map<Integer, FoundRelation> byHead = new HashMap<>();
        relations.forEach(relation -> byHead.putIfAbsent(relation.cueHead(), relation));
        Map<Integer, FoundRelation> read = new HashMap<>();
        Map<Integer, List<TokenRange>> tails = new HashMap<>();
        Map<Integer, FoundRelation> governing = new HashMap<>();
        for (int i = 1; i < d.size(); i++) {
            FoundRelation known = byHead.get(i);
            int governor = speech.governor(i);
            if (governor >= 0) {
                speech.between(governor, i, byHead, read, governing);
                continue;
            }
            if (d.quotation(i) < 0 && SAYING.contains(Lemmas.verb(d.lower(i))) && d.prose(d.sentenceOf(i))) {
                FoundRelation relation = speech.read(i, known);
                if (relation != null) {
                    read.put(i, relation);
                    tails.computeIfAbsent(d.sentenceOf(i), _ -> new ArrayList<>(1))
                            .add(new TokenRange(relation.content().getFirst().end(), i + 1));
                }
            }
        }
        for (int i = 1; i + 2 < d.size(); i++) {
            FoundRelation passive = byHead.containsKey(i) ? null : speech.asReported(i);
            FoundRelation relation = passive != null || byHead.containsKey(i) ? passive : speech.asOutletReported(i);
            if (relation != null) {
                read.put(i, relation);
            }
        }
        List<FoundRelation> complete = new ArrayList<>();
        read.putAll(governing);
        for (FoundRelation relation : relations) {
            FoundRelation better = read.remove(relation.cueHead());
            complete.add(
                    better == null
                            ? cut(relation, tails.getOrDefault(d.sentenceOf(relation.cueHead()), List.of()))
                            : better);
        }
        complete.addAll(read.values());
        for (FoundRelation relation : List.copyOf(complete)) {
            FoundRelation inner = speech.insideAccordingTo(relation, byHead.keySet());
            if (inner != null) {
                complete.add(inner);
            }
        }
        Map<Integer, List<FoundRelation>> byContent = new HashMap<>();
        complete.forEach(relation -> byContent
                .computeIfAbsent(relation.content().getLast().start(), _ -> new ArrayList<>(2))
                .add(relation));
        complete.replaceAll(relation -> speech.aroundSpeech(
                relation, byContent.getOrDefault(relation.content().getLast().start(), List.of())));
        Map<Integer, List<FoundRelation>> near = new HashMap<>();
        complete.forEach(relation -> near.computeIfAbsent(d.sentenceOf(relation.cueHead()), _ -> new ArrayList<>(2))
                .add(relation));
        complete.replaceAll(relation ->
                speech.withoutOuter(relation, near.getOrDefault(d.sentenceOf(relation.cueHead()), List.of())));
        return complete;
    }

    /**
     * "The mayor said [the dam would be raised], according to the Post": the claim of the mayor without the attribution
     * to the newspaper, whose claim the mayor's words are.
     */
    private FoundRelation withoutOuter(FoundRelation inner, List<FoundRelation> relations) {
        TokenRange last = inner.content().getLast();
        for (FoundRelation outer : relations.size() > MAX_RELATIONS ? List.<FoundRelation>of() : relations) {
            TokenRange source = outer.source();
            if (source == null
                    || outer.cueHead() == inner.cueHead()
                    || !last.contains(outer.cueHead())
                    || outer.content().size() != 1
                    || !outer.content().getFirst().contains(inner.cueHead())) {
                continue;
            }
            int start = Math.min(outer.cue().start(), source.start());
            while (start - 1 > last.start() && d.word(start - 1).equals(",")) {
                start--;
            }
            if (start > last.start() + 1 && start < last.end()) {
                List<TokenRange> content = new ArrayList<>(inner.content());
                content.set(content.size() - 1, new TokenRange(last.start(), start));
                return inner.withContent(content);
            }
        }
        return inner;
    }

    /** "[The ministry said], the agency reported, [that …]": what the agency reports is that the ministry said it. */
    private FoundRelation aroundSpeech(FoundRelation outer, List<FoundRelation> sameContent) {
        TokenRange source = outer.source();
        for (FoundRelation inner : sameContent.size() > MAX_RELATIONS ? List.<FoundRelation>of() : sameContent) {
            TokenRange speaker = inner.source();
            if (source == null || speaker == null) {
                continue;
            }
            boolean around = inner.cueHead() != outer.cueHead()
                    && speaker.end() <= inner.cue().start()
                    && outer.content().size() == 1
                    && inner.content().equals(outer.content())
                    && inner.cueHead() + 2 == source.start()
                    && d.word(inner.cueHead() + 1).equals(",");
            if (around) {
                TokenRange speech = new TokenRange(speaker.start(), inner.cue().end());
                return new FoundRelation(
                        outer.cueHead(),
                        outer.cue(),
                        source,
                        List.of(speech, outer.content().getFirst()),
                        outer.confidence());
            }
        }
        return outer;
    }

    /** "[The governor wrote], according to the agency, [that …]": the words of the governor. */
    private @Nullable FoundRelation insideAccordingTo(FoundRelation outer, Set<Integer> heads) {
        List<TokenRange> content = outer.content();
        boolean split = d.lower(outer.cue().start()).equals("according")
                && content.size() == 2
                && content.getFirst().end() <= outer.cue().start()
                && d.lower(content.getLast().start()).equals("that");
        for (int i = content.getFirst().start(); i < content.getFirst().end() && split; i++) {
            int subject = SAYING.contains(Lemmas.verb(d.lower(i))) && finite(i) ? d.child(i, "nsubj") : -1;
            if (subject >= 0 && subject < i && !heads.contains(i)) {
                TokenRange source = new TokenRange(d.leftEdge(subject), d.rightEdge(subject));
                return relation(i, i, source, List.of(content.getLast()), outer);
            }
        }
        return null;
    }

    /**
     * The verb of speech before the comma that opens an inserted attribution ("The club says, [its spokeswoman told]
     * the paper, that …"), given the verb of the attribution; -1 for none.
     */
    private int governor(int verb) {
        if (d.quotation(verb) >= 0 || !SAYING.contains(Lemmas.verb(d.lower(verb))) || !finite(verb)) {
            return -1;
        }
        int start = d.sentenceStart(d.sentenceOf(verb));
        int comma = speakerComma(verb, start);
        int governor = comma - 1;
        boolean speech = comma > start + 1
                && SAYING.contains(Lemmas.verb(d.lower(governor)))
                && finite(governor)
                && d.quotation(governor) < 0;
        return speech && clauseBehind(verb) != null ? governor : -1;
    }

    /** The clause with "that" behind the comma after an inserted attribution; null for none. */
    private @Nullable TokenRange clauseBehind(int verb) {
        int end = words(d.sentenceEnd(d.sentenceOf(verb)));
        int addressee = addresseeEnd(verb + 1, end);
        boolean clause = addressee + MIN_CLAUSE_TOKENS < end
                && d.word(addressee).equals(",")
                && d.lower(addressee + 1).equals("that");
        return clause ? new TokenRange(addressee + 1, end) : null;
    }

    /** Reads both attributions of a clause: that of the governing verb, and the inserted one, whose claim it is. */
    private void between(
            int governor,
            int verb,
            Map<Integer, FoundRelation> byHead,
            Map<Integer, FoundRelation> read,
            Map<Integer, FoundRelation> governing) {
        TokenRange clause = clauseBehind(verb);
        int start = d.sentenceStart(d.sentenceOf(verb));
        FoundRelation known = byHead.get(governor);
        TokenRange speaker = known == null ? null : known.source();
        TokenRange source = speaker == null || speaker.end() > governor ? new TokenRange(start, governor) : speaker;
        if (clause == null || source.length() > MAX_SPEAKER_TOKENS || source.end() <= source.start()) {
            return;
        }
        governing.put(governor, relation(governor, governor, source, List.of(clause), known));
        TokenRange left = new TokenRange(source.start(), governor + 1);
        read.put(
                verb,
                relation(verb, verb, new TokenRange(governor + 2, verb), List.of(left, clause), byHead.get(verb)));
    }

    /** A relation whose content runs into an attribution behind it, without the attribution. */
    private static FoundRelation cut(FoundRelation relation, List<TokenRange> tails) {
        TokenRange last = relation.content().getLast();
        for (TokenRange tail : tails) {
            if (last.start() < tail.start() && last.end() >= tail.end()) {
                List<TokenRange> content = new ArrayList<>(relation.content());
                content.set(content.size() - 1, new TokenRange(last.start(), tail.start()));
                return relation.withContent(content);
            }
        }
        return relation;
    }

    private @Nullable FoundRelation read(int verb, @Nullable FoundRelation known) {
        int sentence = d.sentenceOf(verb);
        int start = d.sentenceStart(sentence);
        int end = words(d.sentenceEnd(sentence));
        int first = verb;
        while (first > start && AUXILIARIES.contains(d.lower(first - 1))) {
            first--;
        }
        if (end - start > MAX_SENTENCE_TOKENS) {
            return null;
        }
        int comma = speakerComma(first, start);
        if (comma <= start || d.quotation(start) >= 0 || OPENERS.contains(d.lower(start))) {
            return null;
        }
        TokenRange source = new TokenRange(comma + 1, first);
        TokenRange left = new TokenRange(start, comma);
        int addressee = addresseeEnd(verb + 1, end);
        boolean open = addressee < end && d.word(addressee).equals(",");
        TokenRange right = open && addressee + 1 < end ? new TokenRange(addressee + 1, end) : null;
        if (right != null && continues(left, right)) {
            boolean whole = known != null && known.content().getLast().end() > right.start();
            return whole ? null : relation(verb, first, source, List.of(left, right), known);
        }
        boolean reporting = REPORTING.contains(Lemmas.verb(d.lower(verb))) && known == null;
        boolean ends = addressee == end || open && !d.lower(addressee + 1).equals("that");
        return reporting && ends && finite(left) && left.length() >= MIN_CLAUSE_TOKENS && !speech(left)
                ? relation(verb, first, heardFrom(verb, addressee, source), List.of(left), null)
                : null;
    }

    /** "As first reported by the Post, the mill will close", "The mill will close, as first reported by the Post". */
    private @Nullable FoundRelation asReported(int verb) {
        int sentence = d.sentenceOf(verb);
        int start = d.sentenceStart(sentence);
        int end = words(d.sentenceEnd(sentence));
        int as = d.tag(verb - 1).startsWith("RB") || d.lower(verb - 1).equals("first") ? verb - 2 : verb - 1;
        boolean form = (d.lower(verb).equals("reported") || d.lower(verb).equals("revealed"))
                && as >= start
                && d.lower(as).equals("as")
                && d.lower(verb + 1).equals("by")
                && d.quotation(verb) < 0;
        if (!form || end - start > MAX_SENTENCE_TOKENS) {
            return null;
        }
        int last = addresseeEnd(verb + 2, end);
        TokenRange source = last > verb + 2 ? new TokenRange(verb + 2, last) : null;
        TokenRange content = null;
        if (source != null
                && as == start
                && last + MIN_CLAUSE_TOKENS < end
                && d.word(last).equals(",")) {
            content = new TokenRange(last + 1, end);
        } else if (source != null
                && as - start > MIN_CLAUSE_TOKENS
                && last == end
                && d.word(as - 1).equals(",")) {
            content = new TokenRange(start, as - 1);
        }
        return source == null || content == null || !finite(content) || speech(content)
                ? null
                : relation(verb, verb, source, List.of(content), null);
    }

    /** "As the Post reported on Friday, the mill will close", "The mill will close, as the Post reported". */
    private @Nullable FoundRelation asOutletReported(int verb) {
        int sentence = d.sentenceOf(verb);
        int start = d.sentenceStart(sentence);
        int end = words(d.sentenceEnd(sentence));
        int as = verb - 1;
        while (as > start && verb - as <= MAX_ADDRESSEE_TOKENS && (d.tag(as).startsWith("NNP") || the(as))) {
            as--;
        }
        boolean form = (d.lower(verb).equals("reported") || d.lower(verb).equals("reports"))
                && as < verb - 1
                && d.lower(as).equals("as")
                && d.quotation(verb) < 0;
        if (!form || end - start > MAX_SENTENCE_TOKENS) {
            return null;
        }
        TokenRange source = new TokenRange(as + 1, verb);
        int last = addresseeEnd(verb + 1, end);
        TokenRange content = null;
        if (as == start && last + MIN_CLAUSE_TOKENS < end && d.word(last).equals(",")) {
            content = new TokenRange(last + 1, end);
        } else if (as - start > MIN_CLAUSE_TOKENS
                && last == end
                && d.word(as - 1).equals(",")) {
            content = new TokenRange(start, as - 1);
        }
        return content == null || !finite(content) || speech(content)
                ? null
                : relation(verb, verb, source, List.of(content), null);
    }

    private boolean the(int token) {
        return d.lower(token).equals("the");
    }

    /** "the agency has learned from company sources": the sources. */
    private TokenRange heardFrom(int verb, int end, TokenRange source) {
        String lemma = Lemmas.verb(d.lower(verb));
        boolean from = (lemma.equals("learn") || lemma.equals("hear"))
                && verb + 2 < end
                && d.lower(verb + 1).equals("from");
        return from ? new TokenRange(verb + 2, end) : source;
    }

    private static FoundRelation relation(
            int verb, int first, TokenRange source, List<TokenRange> content, @Nullable FoundRelation known) {
        return new FoundRelation(
                verb,
                new TokenRange(first, verb + 1),
                source,
                content,
                known == null ? CONFIDENCE : known.confidence());
    }

    /** The comma before the words of a speaker that end at a token; -1 for none. */
    private int speakerComma(int end, int start) {
        int i = end - 1;
        boolean noun = false;
        while (i > start && end - i <= MAX_SPEAKER_TOKENS && !d.word(i).equals(",")) {
            boolean name =
                    d.tag(i).startsWith("NN") || Character.isUpperCase(d.word(i).charAt(0));
            boolean pronoun = d.tag(i).equals("PRP");
            if (!name && !d.tag(i).startsWith("JJ") && !NOMINAL.contains(d.tag(i)) || d.quotation(i) >= 0) {
                return -1;
            }
            noun |= name || pronoun;
            i--;
        }
        boolean preposition =
                i + 1 < end && (d.tag(i + 1).equals("IN") || d.tag(i + 1).equals("TO"));
        return noun && i > start && d.word(i).equals(",") && !preposition ? i : -1;
    }

    /** The token after those who are told, and after a time or place. */
    private int addresseeEnd(int from, int end) {
        int i = from;
        while (i < end && i - from < MAX_ADDRESSEE_TOKENS) {
            String tag = d.tag(i);
            boolean inside = !d.lower(i).equals("that")
                    && d.quotation(i) < 0
                    && (tag.startsWith("NN")
                            || tag.startsWith("JJ")
                            || tag.startsWith("RB")
                            || NOMINAL.contains(tag)
                            || tag.equals("RP"));
            if (!inside) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Whether the words before and after the attribution are one clause: subject and verb, or verb and complement. */
    private boolean continues(TokenRange left, TokenRange right) {
        if (speech(left) || speech(right)) {
            return false;
        }
        boolean subject = !finite(left)
                && !d.tag(left.start()).equals("IN")
                && !d.tag(left.start()).startsWith("RB")
                && d.tag(left.end() - 1).startsWith("NN")
                && finite(right.start());
        boolean verb = finite(left.end() - 1) && !finite(right.start());
        return subject || verb;
    }

    private boolean speech(TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            String lemma = Lemmas.verb(d.lower(i));
            boolean quoted = d.quotation(i) >= 0;
            if (quoted || !lemma.equals("go") && SAYING.contains(lemma) && finite(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean finite(TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (finite(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean finite(int token) {
        return switch (d.tag(token)) {
            case "MD", "VBD", "VBZ", "VBP" -> true;
            default -> false;
        };
    }

    private int words(int sentenceEnd) {
        int end = sentenceEnd;
        while (end > 0 && !Character.isLetterOrDigit(d.word(end - 1).charAt(0))) {
            end--;
        }
        return end;
    }
}
