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
 * Relations that the parse shows and the trained finder misses: verbs of speech inside a claim, so that each mouth has
 * a relation of its own ("the foreman had told him that …"), and verbs with an addressee ("…, Pask told the
 * newspaper").
 */
public final class SpeechClauses {

    private static final Set<String> SPEECH = Set.of(
            "say",
            "tell",
            "report",
            "write",
            "claim",
            "deny",
            "confirm",
            "announce",
            "warn",
            "promise",
            "admit",
            "explain",
            "state",
            "declare",
            "testify",
            "insist",
            "assert",
            "allege",
            "reveal",
            "swear",
            "boast",
            "complain",
            "mention",
            "note",
            "argue",
            "acknowledge",
            "concede",
            "assure",
            "inform",
            "vow",
            "pledge",
            "recall",
            "remark",
            "whisper",
            "confess",
            "post",
            "tweet");
    /** verbs whose subject passes on what somebody else said: "she had heard from the postman that …" */
    private static final Set<String> HEARING = Set.of("hear", "learn");

    private static final Set<String> PERSONAL = Set.of("he", "she");
    private static final Set<String> MEN =
            Set.of("husband", "father", "brother", "son", "uncle", "nephew", "grandfather", "boyfriend", "spokesman");
    private static final Set<String> WOMEN =
            Set.of("wife", "mother", "sister", "daughter", "aunt", "niece", "grandmother", "girlfriend", "spokeswoman");
    private static final Set<String> TELLING = Set.of("tell", "inform", "assure");
    private static final Set<String> REPORTS = Set.of("reported", "reports", "wrote", "writes");
    private static final Set<String> CITING = Set.of("citing", "quoting");
    private static final Set<String> QUOTED = Set.of("quoted", "quotes", "cited", "cites");
    private static final Set<String> NOBODY = Set.of("nobody", "no", "none", "neither", "not", "never", "hardly");
    private static final Set<String> UNREAL =
            Set.of("if", "whether", "unless", "until", "before", "after", "once", "lest");
    /** objects of "tell" that are no addressees */
    private static final Set<String> STORIES = Set.of("truth", "lie", "lies", "story", "stories", "tale", "tales");
    /** Confidence of a relation that only the parse shows, at the top; inside a claim, relative to that claim's. */
    private static final double CONFIDENCE = 0.7;

    private static final int MAX_ADDRESSEE_TOKENS = 8;
    private static final int MIN_CLAUSE_TOKENS = 3;
    private static final int MAX_CITING_TOKENS = 40;
    private static final int MAX_SPEAKER_TOKENS = 20;

    private final Document d;
    /** by the tokens that head the cues of found relations */
    private final Map<Integer, FoundRelation> byHead = new HashMap<>();
    /** for each token the confidence of the last found relation whose content holds it; 0 outside */
    private final double[] claimed;

    private SpeechClauses(Document document, List<FoundRelation> relations) {
        this.d = document;
        this.claimed = new double[document.size()];
        for (FoundRelation relation : relations) {
            byHead.put(relation.cueHead(), relation);
            for (TokenRange range : relation.content()) {
                for (int i = range.start(); i < range.end(); i++) {
                    claimed[i] = relation.confidence();
                }
            }
        }
    }

    /** The relations, completed by those that the parse shows. */
    public static List<FoundRelation> complete(Document d, List<FoundRelation> relations) {
        return InsertedSpeech.complete(d, AsSaying.complete(d, clauses(d, relations)));
    }

    private static List<FoundRelation> clauses(Document d, List<FoundRelation> relations) {
        SpeechClauses clauses = new SpeechClauses(d, relations);
        List<FoundRelation> complete = new ArrayList<>();
        for (FoundRelation relation : relations) {
            FoundRelation quoted = clauses.quotedAsSaying(relation);
            FoundRelation told = clauses.byAddressee(quoted);
            FoundRelation inner = clauses.withoutAddressee(clauses.withoutOuter(told));
            FoundRelation whole = clauses.articleIsClaim(inner) ? clauses.citing(inner.cueHead()) : null;
            complete.add(whole != null ? whole : clauses.addresseeIsClaim(inner) ? clauses.corrected(inner) : inner);
        }
        for (int i = 0; i < d.size(); i++) {
            if (d.tag(i).startsWith("VB") && !clauses.byHead.containsKey(i)) {
                FoundRelation read = clauses.read(i);
                FoundRelation missed = read == null && REPORTS.contains(d.lower(i)) ? clauses.citing(i) : read;
                if (missed != null) {
                    complete.add(missed);
                }
            }
        }
        return complete;
    }

    /** Whether a relation takes the article of its source for the claim. */
    private boolean articleIsClaim(FoundRelation relation) {
        TokenRange content = relation.content().getFirst();
        return relation.content().size() == 1
                && content.length() == 1
                && d.tag(content.start()).equals("DT")
                && content.end() <= relation.cueHead()
                && REPORTS.contains(d.lower(relation.cueHead()));
    }

    /** Whether a relation takes the addressee, or a bare "that", for the claim: "Halloran told [the newspaper]". */
    private boolean addresseeIsClaim(FoundRelation relation) {
        int addressee = d.child(relation.cueHead(), "dobj");
        if (!TELLING.contains(lemma(relation.cueHead())) || relation.content().size() > 1) {
            return false;
        }
        TokenRange content = relation.content().getFirst();
        boolean that = content.length() == 1 && d.lower(content.start()).equals("that");
        return that
                || addressee >= 0
                        && content.contains(addressee)
                        && content.start() >= d.leftEdge(addressee)
                        && content.end() <= d.rightEdge(addressee);
    }

    /** “Twelve years,” he told [the Post]: the addressee is no part of the claim. */
    private FoundRelation withoutAddressee(FoundRelation relation) {
        List<TokenRange> content = relation.content();
        TokenRange last = content.getLast();
        boolean addressee = content.size() > 1
                && TELLING.contains(lemma(relation.cueHead()))
                && last.start() > relation.cueHead()
                && d.quotation(last.start()) < 0
                && content.getFirst().end() <= relation.cueHead();
        for (int i = relation.cueHead() + 1; i < last.end() && addressee; i++) {
            boolean inName =
                    i + 1 < last.end() && Character.isUpperCase(d.word(i + 1).charAt(0));
            addressee = nominal(i)
                    || d.tag(i).equals("IN")
                    || Character.isUpperCase(d.word(i).charAt(0))
                    || inName;
        }
        return addressee ? relation.withContent(content.subList(0, content.size() - 1)) : relation;
    }

    /** "A juror told her husband, he said, that …": the husband is the source. */
    private FoundRelation byAddressee(FoundRelation relation) {
        TokenRange source = relation.source();
        boolean pronoun = source != null && source.length() == 1 && PERSONAL.contains(d.lower(source.start()));
        if (source == null || !pronoun || source.start() < 3 || source.end() > relation.cueHead()) {
            return relation;
        }
        int comma = source.start() - 1;
        int noun = comma - 1;
        int verb = d.head(noun);
        boolean told = d.word(comma).equals(",")
                && verb >= 0
                && d.label(noun).equals("dobj")
                && TELLING.contains(lemma(verb))
                && d.tag(noun).startsWith("NN")
                && meant(source.start(), noun);
        return told ? relation.withSource(new TokenRange(d.leftEdge(noun), comma)) : relation;
    }

    /**
     * Whether "he" or "she" is who was told, by the gender of "her husband", or since "her" in "her lawyer" differs.
     */
    private boolean meant(int pronoun, int noun) {
        boolean he = d.lower(pronoun).equals("he");
        if (MEN.contains(d.lower(noun)) || WOMEN.contains(d.lower(noun))) {
            return MEN.contains(d.lower(noun)) == he;
        }
        return d.lower(d.leftEdge(noun)).equals(he ? "her" : "his");
    }

    /** "[The Post reported that], according to two clerks, [the vault was open]": the outer words are no part of it. */
    private FoundRelation withoutOuter(FoundRelation relation) {
        List<TokenRange> content = relation.content();
        boolean outer = content.size() > 1
                && d.lower(relation.cue().start()).equals("according")
                && content.getFirst().end() <= relation.cue().start()
                && d.lower(content.getFirst().end() - 1).equals("that");
        return outer ? relation.withContent(content.subList(1, content.size())) : relation;
    }

    /** "Interfax quoted Peskov as saying that …": Peskov is the source. */
    private FoundRelation quotedAsSaying(FoundRelation relation) {
        TokenRange content = relation.content().getFirst();
        boolean quoting = QUOTED.contains(d.lower(relation.cueHead())) && content.start() > relation.cueHead();
        int as = content.start();
        while (quoting && as + 2 < content.end() && !d.lower(as).equals("as")) {
            as++;
        }
        boolean saying = as > content.start()
                && as - content.start() < MAX_SPEAKER_TOKENS
                && d.tag(as + 1).equals("VBG");
        if (!quoting || !saying || as + 2 >= content.end()) {
            return relation;
        }
        List<TokenRange> claim = new ArrayList<>(relation.content());
        claim.set(0, new TokenRange(as + 2, content.end()));
        return new FoundRelation(
                relation.cueHead(), relation.cue(), new TokenRange(content.start(), as), claim, relation.confidence());
    }

    private FoundRelation corrected(FoundRelation relation) {
        FoundRelation better = read(relation.cueHead());
        TokenRange source = relation.source();
        if (better != null || source == null || source.start() > relation.cueHead()) {
            return better == null ? relation : better;
        }
        // "…, a nurse tells our reporter": the clause before the source, whatever the parse made of it
        int start = d.sentenceStart(d.sentenceOf(source.start()));
        int comma = source.start() - 1;
        return comma - start >= MIN_CLAUSE_TOKENS && d.word(comma).equals(",")
                ? new FoundRelation(
                        relation.cueHead(),
                        relation.cue(),
                        source,
                        List.of(new TokenRange(start, comma)),
                        relation.confidence())
                : relation;
    }

    private @Nullable FoundRelation read(int verb) {
        String lemma = lemma(verb);
        boolean inside = claimed[verb] > 0;
        boolean hearing = HEARING.contains(lemma);
        if (TELLING.contains(lemma)
                && !d.tag(verb).equals("VBD")
                && !d.tag(verb).equals("VBN")
                && d.child(verb, "dobj") < 0) {
            return null;
        }
        boolean wanted = inside ? SPEECH.contains(lemma) || hearing : TELLING.contains(lemma) || SPEECH.contains(lemma);
        if (!wanted || !said(verb)) {
            return null;
        }
        int speaker = hearing ? heardFrom(verb) : subject(verb);
        TokenRange content = speaker < 0 ? null : content(verb, speaker);
        if (content == null || !speaks(speaker, inside)) {
            return null;
        }
        TokenRange source = new TokenRange(d.leftEdge(speaker), hearing ? speaker + 1 : d.rightEdge(speaker));
        if (source.contains(verb) || source.contains(content.start()) || content.contains(source.start())) {
            return null;
        }
        double confidence = inside ? CONFIDENCE * claimed[verb] : CONFIDENCE;
        return new FoundRelation(verb, cue(verb, source), source, List.of(content), confidence);
    }

    private String lemma(int verb) {
        return Lemmas.verb(d.lower(verb));
    }

    private int subject(int verb) {
        int subject = d.child(verb, "nsubj");
        return subject >= 0 || d.child(verb, "auxpass") >= 0 ? subject : d.child(verb, "nsubjpass");
    }

    /** The person of "had heard from the postman"; -1 for none. */
    private int heardFrom(int verb) {
        for (int i = 0; i < d.children(verb); i++) {
            int child = d.child(verb, i);
            if (d.label(child).equals("prep") && d.lower(child).equals("from")) {
                return d.child(child, "pobj");
            }
        }
        return -1;
    }

    /** Whether the clause asserts that the words were said: no negation, modal verb or condition. */
    private boolean said(int verb) {
        for (int i = 0; i < d.children(verb); i++) {
            int child = d.child(verb, i);
            String label = d.label(child);
            boolean modal = label.equals("aux")
                    && (d.tag(child).equals("MD") || d.tag(child).equals("TO"));
            boolean unreal = label.equals("mark") && UNREAL.contains(d.lower(child))
                    || d.tag(child).equals("WRB");
            boolean story = label.equals("dobj") && STORIES.contains(d.lower(child));
            if (label.equals("neg") || modal || unreal || story) {
                return false;
            }
        }
        return true;
    }

    private boolean speaks(int speaker, boolean inside) {
        int first = d.leftEdge(speaker);
        boolean pronoun = d.tag(speaker).startsWith("PRP") || d.tag(speaker).startsWith("W");
        boolean author = d.lower(speaker).equals("i") || d.lower(speaker).equals("we");
        return !NOBODY.contains(d.lower(first))
                && !NOBODY.contains(d.lower(speaker))
                && !author
                && !(pronoun && (inside || d.tag(speaker).startsWith("W")));
    }

    /** The clause that a verb takes as its complement, after it or in front of it; null for none. */
    private @Nullable TokenRange content(int verb, int speaker) {
        int clause = d.child(verb, "ccomp");
        if (clause < 0) {
            clause = d.child(speaker, "acl");
        }
        if (clause < 0 || !d.tag(clause).startsWith("VB") && d.child(clause, "nsubj") < 0) {
            boolean hearing = HEARING.contains(lemma(verb));
            return hearing || TELLING.contains(lemma(verb)) ? afterAddressee(hearing ? speaker : verb) : null;
        }
        int start = d.leftEdge(clause);
        int end = d.rightEdge(clause);
        while (end > start && d.tag(end - 1).equals(",")) {
            end--;
        }
        boolean after = start > verb;
        boolean complementizer = d.child(clause, "mark") >= 0;
        boolean claimFollows = verb + 1 < d.size() && d.lower(verb + 1).equals("that");
        boolean fronted = end <= Math.min(verb, d.leftEdge(speaker)) && !claimFollows;
        boolean quoted = after && claimed[verb] > 0 && d.quotationMark(start - 1);
        boolean bare = start == verb + 1
                && claimed[verb] == 0
                && lemma(verb).equals("say")
                && d.child(clause, "nsubj") + d.child(clause, "nsubjpass") > -2
                && d.quotation(start) < 0;
        return after && (complementizer || quoted || bare) || fronted && start < end
                ? new TokenRange(start, end)
                : null;
    }

    /** The clause of "Canal Nine reported, citing an official, that …", which the parse often misses. */
    private @Nullable FoundRelation citing(int verb) {
        int sentence = d.sentenceOf(verb);
        int end = d.sentenceEnd(sentence);
        int start = verb;
        while (start > d.sentenceStart(sentence)
                && verb - start < MAX_ADDRESSEE_TOKENS
                && (nominal(start - 1) || d.tag(start - 1).equals("CD"))) {
            start--;
        }
        int cites = -1;
        int limit = Math.min(end, verb + MAX_CITING_TOKENS);
        for (int i = verb + 1; i + 2 < limit && start < verb; i++) {
            if (d.word(i - 1).equals(",") && CITING.contains(d.lower(i))) {
                cites = i;
            } else if (cites > 0 && d.word(i - 1).equals(",") && d.lower(i).equals("that")) {
                int last = end;
                while (!Character.isLetterOrDigit(d.word(last - 1).charAt(0))) {
                    last--;
                }
                return last > i + 1
                        ? new FoundRelation(
                                verb,
                                new TokenRange(verb, verb + 1),
                                new TokenRange(start, verb),
                                List.of(new TokenRange(i, last)),
                                CONFIDENCE)
                        : null;
            }
        }
        return null;
    }

    /** The clause after "told the newspaper that", whatever the parse made of it. */
    private @Nullable TokenRange afterAddressee(int token) {
        int end = d.sentenceEnd(d.sentenceOf(token));
        int that = token + 1;
        while (that < end && that - token < MAX_ADDRESSEE_TOKENS && nominal(that)) {
            that++;
        }
        that = afterInsertion(that, end);
        while (end > that && !Character.isLetterOrDigit(d.word(end - 1).charAt(0))) {
            end--;
        }
        boolean clause = that + 2 < end && d.lower(that).equals("that");
        return clause ? new TokenRange(that, end) : null;
    }

    /** The token after ", he said," that begins at a token; the token itself for none. */
    private int afterInsertion(int comma, int end) {
        boolean open = comma + 3 < end && d.word(comma).equals(",");
        for (int i = comma + 2; open && i < Math.min(end, comma + MAX_ADDRESSEE_TOKENS); i++) {
            if (d.word(i).equals(",")) {
                return SPEECH.contains(lemma(i - 1)) && d.tag(i - 1).startsWith("VB") ? i + 1 : comma;
            }
        }
        return comma;
    }

    private boolean nominal(int token) {
        String tag = d.tag(token);
        return !d.lower(token).equals("that")
                && (tag.startsWith("NN") || tag.startsWith("JJ") || tag.startsWith("PRP") || tag.equals("DT"));
    }

    private TokenRange cue(int verb, TokenRange source) {
        int start = verb;
        while (start > 0
                && (d.label(start - 1).equals("aux") || d.tag(start - 1).equals("RB"))
                && d.head(start - 1) == verb
                && !source.contains(start - 1)) {
            start--;
        }
        return new TokenRange(start, verb + 1);
    }
}
