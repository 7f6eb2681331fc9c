package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.events.Link;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.lexicon.TalkWords;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.source.OutletNames;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outlets that a claim was told to, quoted by or reported by, in the sentence of its cue and in its source.
 */
final class Carriers {

    /** words right before an outlet's name, or its determiner, that make the outlet a link of the chain */
    private static final Set<String> THROUGH = Set.of("to", "with", "by", "on", "via", "through", "for", "in");
    /** the same inside a source, where prepositions also describe people: "a correspondent for the BBC" */
    private static final Set<String> THROUGH_IN_SOURCE = Set.of("to", "with");

    /** further words of this kind than {@link TalkWords#TALKS} */
    private static final Set<String> REFERENCES = Set.of("reference", "relayed");

    private static final Set<String> CITED = Set.of("cited", "cites", "citing", "quoted", "quotes", "quoting");

    /** Nouns and adjectives between such a word and the name: "told Ukrainian broadcaster Suspilne". */
    private static final int MAX_TOKENS_BEFORE_NAME = 7;

    private static final int MAX_TOKENS_FROM_CUE = 60;

    /**
     * An outlet that passed a claim on.
     *
     * @param talk whether the source spoke to it, rather than being quoted by it
     */
    record Carrier(Link link, boolean talk) {}

    /** participles of what happens to a document before it is reported */
    static final Set<String> DOCUMENTED = Set.of(
            "seen",
            "obtained",
            "reviewed",
            "viewed",
            "read",
            "examined",
            "acquired",
            "leaked",
            "shown",
            "shared",
            "provided",
            "passed");

    private static final Set<String> PRINTS =
            Set.of("publish", "print", "run", "air", "broadcast", "carry", "release", "show", "obtain");
    private static final Set<String> CITED_OR_PRINTED =
            Set.of("quotes", "quoted", "cites", "cited", "published", "printed", "obtained", "aired");
    private static final int MAX_AUXILIARIES = 4;
    private static final Set<String> QUESTIONS = Set.of("question", "questions", "inquiry", "inquiries");
    private static final Set<String> EDITIONS = Set.of("edition", "issue");

    private static final int MAX_TOKENS_TO_PARTICIPLE = 5;

    private final Document d;
    private final DiscourseModel discourse;
    private final String posted;
    private final List<FoundRelation> relations;
    /** for each token the index, plus one, of the relation whose cue it heads; 0 for none */
    private final int[] heads;

    Carriers(Document document, DiscourseModel discourse, List<FoundRelation> relations, String posted) {
        this.d = document;
        this.discourse = discourse;
        this.posted = posted;
        this.relations = relations;
        this.heads = new int[document.size()];
        for (int r = 0; r < relations.size(); r++) {
            heads[relations.get(r).cueHead()] = r + 1;
        }
    }

    /**
     * The outlets inside a source: "officials quoted by the newspaper", "a letter seen by the Post", "Halloran, who
     * gave an interview to the Post".
     */
    List<Carrier> inSource(TokenRange source) {
        List<Carrier> links = new ArrayList<>(0);
        for (DiscourseModel.OutletMention mention : discourse.outlets(source)) {
            int before = introduction(mention);
            if (before < source.start()) {
                continue;
            }
            String word = d.lower(before);
            boolean by = (word.equals("by") || word.equals("in")) && participle(before, source.start()) >= 0;
            boolean talk = before > source.start() && THROUGH_IN_SOURCE.contains(word) && talk(d.lower(before - 1));
            if (by || talk || TalkWords.TOLD.contains(word) || obtained(mention, source.start())) {
                links.add(new Carrier(Links.via(d, mention), !by || carries(before)));
            }
        }
        return links;
    }

    /**
     * The outlets in the cue's sentence: "told the WSJ", "in an interview with Fox News", "quoted by Interfax". In
     * "According to Reuters, an official told the WSJ", Reuters belongs to the enclosing relation, whose links follow.
     *
     * @param outer the links of the enclosing relation; empty for none
     */
    List<Carrier> inSentence(FoundRelation found, @Nullable TokenRange source, List<Link> outer) {
        List<Carrier> links = new ArrayList<>(0);
        int previous = -1;
        TokenRange area = area(found);
        for (DiscourseModel.OutletMention mention : mentions(area)) {
            TokenRange range = mention.range();
            boolean inContent = found.content().stream().anyMatch(content -> content.contains(range.start()));
            boolean inSource = source != null && source.contains(range.start());
            boolean inOuter = outer.stream().anyMatch(link -> OutletNames.same(link.name(), mention.name()));
            if (inContent || inSource || inOuter || !nearest(range, found)) {
                continue;
            }
            int before = determiner(range.start()) - 1;
            boolean citedByPrevious = previous >= 0 && before > previous && CITED.contains(d.lower(before));
            if (citedByPrevious) {
                links.add(links.size() - 1, new Carrier(Links.via(d, mention), false));
            } else if (introduced(mention) || obtained(mention, area.start()) || prints(mention, found)) {
                int introduction = introduction(mention);
                boolean by = introduction >= 0 && d.lower(introduction).equals("by");
                links.add(new Carrier(Links.via(d, mention), !by || carries(introduction)));
                previous = range.end();
            }
        }
        return links;
    }

    /** The outlets by name, those without a name ("German television"), and the posted one as "this newspaper". */
    private List<DiscourseModel.OutletMention> mentions(TokenRange area) {
        List<DiscourseModel.OutletMention> mentions = new ArrayList<>(discourse.outlets(area));
        for (int i = area.start(); i < area.end(); i++) {
            TokenRange unnamed = UnnamedOutlets.at(d, i, area.end());
            if (unnamed != null && mentions.stream().noneMatch(mention -> overlap(mention.range(), unnamed))) {
                boolean own = d.lower(unnamed.start()).equals("this")
                        || d.lower(unnamed.start()).equals("our");
                mentions.add(new DiscourseModel.OutletMention(
                        own ? posted : d.slice(unnamed.start(), unnamed.end()), SourceKind.OUTLET, unnamed));
            }
        }
        return mentions;
    }

    private static boolean overlap(TokenRange one, TokenRange other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** The token that introduces an outlet: before its determiner, or before nouns and adjectives that describe it. */
    private int introduction(DiscourseModel.OutletMention mention) {
        int before = determiner(mention.range().start()) - 1;
        return before < 0 ? before : descriptionStart(before);
    }

    /** "The Post published a letter in which X said …": the outlet prints what holds the words. */
    private boolean prints(DiscourseModel.OutletMention mention, FoundRelation found) {
        int end = mention.range().end();
        int verb = end;
        while (verb < Math.min(d.size() - 1, end + MAX_AUXILIARIES)
                && (d.tag(verb).startsWith("RB") || d.lower(verb).startsWith("ha"))) {
            verb++;
        }
        if (verb >= found.cueHead() || !PRINTS.contains(Lemmas.verb(d.lower(verb)))) {
            return false;
        }
        for (int i = verb + 1; i + 1 < found.cueHead(); i++) {
            if (d.word(i).equals(",") || d.lower(i).equals("that")) {
                return false;
            }
            if (d.lower(i).equals("in") && d.lower(i + 1).equals("which")) {
                return true;
            }
        }
        return false;
    }

    /** The participle before "by" ("published on Wednesday by"); -1 for none. */
    private int participle(int by, int limit) {
        for (int i = by - 1; i >= Math.max(limit, by - MAX_TOKENS_TO_PARTICIPLE); i--) {
            if (d.tag(i).startsWith("VB")) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether what is "published by" or "seen by" an outlet is an interview or a document, or somebody is interviewed,
     * so that later words of the same source came through the outlet too.
     */
    private boolean carries(int by) {
        int participle = participle(by, 0);
        if (participle < 0) {
            return false;
        }
        if (d.lower(participle).equals("interviewed")
                || d.lower(participle).equals("asked")
                || DOCUMENTED.contains(d.lower(participle))) {
            return true;
        }
        for (int i = participle - 1; i >= Math.max(0, participle - MAX_TOKENS_TO_PARTICIPLE); i--) {
            if (talk(d.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "which the Post has seen", "leaked to the Post", "obtained by the Post". */
    private boolean obtained(DiscourseModel.OutletMention mention, int limit) {
        int before = introduction(mention);
        int end = mention.range().end();
        if (before < limit) {
            return false;
        }
        String word = d.lower(before);
        boolean has =
                end + 1 < d.size() && d.lower(end).startsWith("ha") && TalkWords.OBTAINED.contains(d.lower(end + 1));
        boolean quotes = end < d.size() && CITED_OR_PRINTED.contains(d.lower(end));
        boolean relative = (word.equals("which") || word.equals("that")) && (has || quotes);
        boolean handed = before > limit
                && (word.equals("to") || word.equals("with") || word.equals("by"))
                && DOCUMENTED.contains(d.lower(before - 1));
        boolean question = before > limit && word.equals("from") && QUESTIONS.contains(d.lower(before - 1));
        boolean edition = question || before > limit && word.equals("of") && EDITIONS.contains(d.lower(before - 1));
        return relative || handed || edition;
    }

    private TokenRange area(FoundRelation found) {
        int sentence = d.sentenceOf(found.cueHead());
        int start = Math.max(
                Math.min(d.sentenceStart(sentence), found.cue().start()), found.cueHead() - MAX_TOKENS_FROM_CUE);
        int end = Math.min(Math.max(d.sentenceEnd(sentence), found.cue().end()), found.cueHead() + MAX_TOKENS_FROM_CUE);
        return new TokenRange(start, end);
    }

    /** Whether an outlet belongs to this cue: the last cue before the outlet, or without one the first cue after it. */
    private boolean nearest(TokenRange range, FoundRelation found) {
        if (found.cue().contains(range.start())) {
            return true;
        }
        int from = d.sentenceStart(d.sentenceOf(range.start()));
        for (int i = range.start() - 1; i >= Math.max(from, range.start() - MAX_TOKENS_FROM_CUE); i--) {
            if (heads[i] > 0
                    && !relations.get(heads[i] - 1).content().stream()
                            .anyMatch(content -> content.contains(found.cueHead()))) {
                return i == found.cueHead();
            }
        }
        return range.start() < found.cueHead();
    }

    /** Whether a verb of telling or a preposition such as "to" or "via" introduces the outlet. */
    private boolean introduced(DiscourseModel.OutletMention mention) {
        int before = determiner(mention.range().start()) - 1;
        if (before < 0) {
            return false;
        }
        if (mention.kind() != SourceKind.OUTLET) {
            return addressed(before);
        }
        String word = d.lower(before);
        if (TalkWords.TOLD.contains(word) || THROUGH.contains(word)) {
            return true;
        }
        // "in a CNN interview", "told Ukrainian broadcaster Suspilne", "in comments published by"
        int back = descriptionStart(before);
        return back < before && (TalkWords.TOLD.contains(d.lower(back)) || THROUGH.contains(d.lower(back)));
    }

    /** Whether somebody speaks to the name that follows a token: for names that only their position makes outlets. */
    private boolean addressed(int before) {
        int at = descriptionStart(before);
        String word = d.lower(at);
        boolean spoken = at > 0 && (talk(d.lower(at - 1)) || heads[at - 1] > 0);
        return TalkWords.TOLD.contains(word) || (word.equals("to") || word.equals("with")) && spoken;
    }

    /** The token before the nouns and adjectives that end with a token. */
    private int descriptionStart(int last) {
        int back = last;
        while (back > 0 && last - back < MAX_TOKENS_BEFORE_NAME && describes(back)) {
            back--;
        }
        return back;
    }

    /**
     * Whether a token may be part of what describes a name: "Poland's private", but not the "reporters" who are told.
     */
    private boolean describes(int token) {
        String tag = d.tag(token);
        boolean plural = tag.equals("NNS") && !d.tag(token + 1).equals("POS");
        boolean apposed = d.word(token).equals(",") && UnnamedOutlets.kind(d.lower(token - 1));
        return tag.startsWith("NN") && !plural
                || tag.startsWith("JJ")
                || tag.equals("DT")
                || tag.equals("POS")
                || tag.equals("PRP$")
                || UnnamedOutlets.kind(d.lower(token))
                || apposed;
    }

    private int determiner(int token) {
        int start = token;
        while (start > 0 && (d.tag(start - 1).equals("DT") || d.tag(start - 1).equals("PRP$"))) {
            start--;
        }
        return start;
    }

    private static boolean talk(String word) {
        return TalkWords.TALKS.contains(word) || REFERENCES.contains(word);
    }
}
