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

    /** the same inside a source, where prepositions also describe people: "a correspondent for the BBC" */
    private static final Set<String> THROUGH_IN_SOURCE = Set.of("to", "with");

    private static final Set<String> CITED = Set.of("cited", "cites", "citing", "quoted", "quotes", "quoting");
    private static final int MAX_TOKENS_FROM_CUE = 60;

    /**
     * An outlet that passed a claim on.
     *
     * @param talk whether the source spoke to it, rather than being quoted by it
     */
    record Carrier(Link link, boolean talk) {}

    private static final Set<String> PRINTS = Set.of(
            "publish", "print", "run", "air", "broadcast", "carry", "release", "show", "obtain", "see", "review");
    private static final int MAX_AUXILIARIES = 4;

    private final Document d;
    private final DiscourseModel discourse;
    private final String posted;
    private final List<FoundRelation> relations;
    /** for each token the index, plus one, of the relation whose cue it heads; 0 for none */
    private final int[] heads;

    private final Introductions introductions;

    Carriers(Document document, DiscourseModel discourse, List<FoundRelation> relations, String posted) {
        this.d = document;
        this.discourse = discourse;
        this.posted = posted;
        this.relations = relations;
        this.heads = new int[document.size()];
        for (int r = 0; r < relations.size(); r++) {
            heads[relations.get(r).cueHead()] = r + 1;
        }
        this.introductions = new Introductions(document, heads);
    }

    /**
     * The outlets inside a source: "officials quoted by the newspaper", "a letter seen by the Post", "Halloran, who
     * gave an interview to the Post".
     */
    List<Carrier> inSource(TokenRange source) {
        List<Carrier> links = new ArrayList<>(0);
        for (DiscourseModel.OutletMention mention : discourse.outlets(source)) {
            int before = introductions.introduction(mention);
            if (before < source.start()) {
                continue;
            }
            String word = d.lower(before);
            boolean by =
                    (word.equals("by") || word.equals("in")) && introductions.participle(before, source.start()) >= 0;
            boolean talk = before > source.start()
                    && THROUGH_IN_SOURCE.contains(word)
                    && Introductions.talk(d.lower(before - 1));
            if (by || talk || TalkWords.TOLD.contains(word) || introductions.obtained(mention, source.start())) {
                links.add(new Carrier(Links.via(d, mention), !by || introductions.carries(before)));
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
            boolean inContent = found.claims(range.start());
            boolean inSource = source != null && source.contains(range.start());
            boolean inOuter = outer.stream().anyMatch(link -> OutletNames.same(link.name(), mention.name()));
            if (inContent || inSource || inOuter || !nearest(range, found)) {
                continue;
            }
            int before = introductions.determiner(range.start()) - 1;
            boolean citedByPrevious = previous >= 0 && before > previous && CITED.contains(d.lower(before));
            if (citedByPrevious) {
                links.add(links.size() - 1, new Carrier(Links.via(d, mention), false));
            } else if (introductions.introduced(mention)
                    || introductions.obtained(mention, area.start())
                    || prints(mention, found)) {
                int introduction = introductions.introduction(mention);
                boolean by = introduction >= 0 && d.lower(introduction).equals("by");
                links.add(new Carrier(Links.via(d, mention), !by || introductions.carries(introduction)));
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
            if (heads[i] > 0 && !relations.get(heads[i] - 1).claims(found.cueHead())) {
                return i == found.cueHead();
            }
        }
        return range.start() < found.cueHead();
    }
}
