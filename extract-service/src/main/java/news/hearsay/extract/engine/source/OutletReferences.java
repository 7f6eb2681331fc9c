package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** References to outlets and institutions by a noun: "the newspaper", "the German magazine", "the alliance". */
record OutletReferences(Document d, EntityMentions mentions) {

    /** Mentions before a noun that it may refer back to. */
    private static final int MAX_MENTIONS_BACK = 4 * EntityMentions.MAX_MENTIONS_BACK;

    /** nouns before "station", "agency" and the like */
    private static final Set<String> MEDIA = Set.of("news", "radio", "television", "tv", "press");

    /**
     * The last outlet or institution before a token to which a noun refers back ("the newspaper", "the alliance"); null
     * if there is none nearby. Outlets whose medium the text shows come before those that may be of any.
     */
    @Nullable
    DiscourseEntity referred(int token, String noun) {
        int before = mentions.before(token);
        DiscourseEntity possible = null;
        for (int m = before - 1; m >= Math.max(0, before - MAX_MENTIONS_BACK); m--) {
            DiscourseEntity entity = mentions.get(m).entity();
            if (entity.nouns.contains(noun) && (OutletNouns.noun(noun) || !reports(mentions.get(m)))) {
                if (!OutletNouns.open(entity.nouns)) {
                    return entity;
                }
                possible = possible == null ? entity : possible;
            }
        }
        return possible;
    }

    /** Whether a name reports what the sentence says, as outlets do: "…, the Lantern reported". */
    private boolean reports(EntityMention mention) {
        return mention.end() < d.size() && OutletSubjects.news(d.lower(mention.end()));
    }

    /** The outlets that a range names, in text order, then those it refers to by "the newspaper" and the like. */
    List<DiscourseModel.OutletMention> outlets(TokenRange range) {
        List<DiscourseModel.OutletMention> outlets = new ArrayList<>(1);
        for (EntityMention mention : mentions.within(range)) {
            if (OutletNames.possible(mention.entity()) && mention.end() <= range.end()) {
                outlets.add(outlet(mention.entity(), mention.start(), mention.end()));
            }
        }
        for (int i = range.start(); i + 1 < range.end(); i++) {
            int noun = d.lower(i).equals("the") ? commonNoun(i + 1, range.end()) : -1;
            DiscourseEntity entity = noun < 0 ? null : referred(i, d.lower(noun));
            if (entity != null && OutletNames.possible(entity)) {
                outlets.add(outlet(entity, i, noun + 1));
            }
        }
        return outlets;
    }

    private static DiscourseModel.OutletMention outlet(DiscourseEntity entity, int from, int end) {
        return new DiscourseModel.OutletMention(entity.name, entity.kind, new TokenRange(from, end));
    }

    /** The noun of "the newspaper" or "the German magazine" after its article; -1 for other phrases. */
    private int commonNoun(int from, int to) {
        int noun = from;
        while (noun < Math.min(to, from + 2) && (d.tag(noun).startsWith("JJ") || MEDIA.contains(d.lower(noun)))) {
            noun++;
        }
        boolean alone = noun + 1 >= d.size() || !d.tag(noun + 1).startsWith("NN");
        return noun < to && d.tag(noun).equals("NN") && alone && mentions.at(noun) == null ? noun : -1;
    }
}
