package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.events.Link;
import news.hearsay.events.SourceKind;
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
    private static final int MAX_TOKENS_BEFORE_NAME = 5;

    private static final int MAX_TOKENS_FROM_CUE = 60;

    /**
     * An outlet that passed a claim on.
     *
     * @param talk whether the source spoke to it, rather than being quoted by it
     */
    record Carrier(Link link, boolean talk) {}

    private final Document d;
    private final DiscourseModel discourse;
    private final List<FoundRelation> relations;
    /** for each token the index, plus one, of the relation whose cue it heads; 0 for none */
    private final int[] heads;

    Carriers(Document document, DiscourseModel discourse, List<FoundRelation> relations) {
        this.d = document;
        this.discourse = discourse;
        this.relations = relations;
        this.heads = new int[document.size()];
        for (int r = 0; r < relations.size(); r++) {
            heads[relations.get(r).cueHead()] = r + 1;
        }
    }

    /**
     * The outlets inside a source: "officials quoted by the newspaper", "Halloran, who gave an interview to the Post".
     */
    List<Carrier> inSource(TokenRange source) {
        List<Carrier> links = new ArrayList<>(0);
        for (DiscourseModel.OutletMention mention : discourse.outlets(source)) {
            int before = determiner(mention.range().start()) - 1;
            if (before < source.start()) {
                continue;
            }
            String word = d.lower(before);
            boolean by = before > source.start()
                    && word.equals("by")
                    && d.tag(before - 1).startsWith("VB");
            boolean talk = before > source.start() && THROUGH_IN_SOURCE.contains(word) && talk(d.lower(before - 1));
            if (by || talk || TalkWords.TOLD.contains(word)) {
                links.add(new Carrier(Links.via(d, mention), !by));
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
        for (DiscourseModel.OutletMention mention : discourse.outlets(area(found))) {
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
            } else if (introduced(mention)) {
                boolean by = d.lower(before).equals("by");
                links.add(new Carrier(Links.via(d, mention), !by));
                previous = range.end();
            }
        }
        return links;
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
        while (back > 0
                && last - back < MAX_TOKENS_BEFORE_NAME
                && (d.tag(back).startsWith("NN")
                        || d.tag(back).startsWith("JJ")
                        || d.tag(back).equals("DT")
                        || d.tag(back).equals("POS"))) {
            back--;
        }
        return back;
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
