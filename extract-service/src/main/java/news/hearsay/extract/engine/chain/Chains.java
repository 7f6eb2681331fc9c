package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.events.Link;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.source.OutletNames;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Builds the chain of each claim as the text states it: the claim's source, the outlets that it was told to, quoted by
 * or reported by, the sources of the enclosing relations, and last the outlet that published the article.
 */
public final class Chains {

    /** words right before an outlet's name, or its determiner, that make the outlet a link of the chain */
    private static final Set<String> THROUGH = Set.of("to", "with", "by", "on", "via", "through", "for", "in");

    private static final Set<String> TOLD =
            Set.of("told", "tell", "tells", "telling", "informed", "called", "emailed", "texted");
    private static final Set<String> CITING = Set.of("citing", "cited", "cites", "quoting", "quoted", "quotes");
    /** Nouns and adjectives between such a word and the name: "told Ukrainian broadcaster Suspilne". */
    private static final int MAX_TOKENS_BEFORE_NAME = 5;
    /** Tokens that name the people an outlet cites. */
    private static final int MAX_CITED_TOKENS = 20;

    private static final int MAX_TOKENS_FROM_CUE = 60;

    private final Document d;
    private final DiscourseModel discourse;
    private final List<FoundRelation> relations;
    private final String outlet;
    /** for each token the index, plus one, of the relation whose cue it heads; 0 for none */
    private final int[] heads;

    public Chains(Document document, DiscourseModel discourse, List<FoundRelation> relations, String outlet) {
        this.d = document;
        this.discourse = discourse;
        this.relations = relations;
        this.outlet = outlet;
        this.heads = new int[document.size()];
        for (int r = 0; r < relations.size(); r++) {
            heads[relations.get(r).cueHead()] = r + 1;
        }
    }

    /**
     * The links of a relation before the outlet that published the article.
     *
     * @param relation the relation's index
     * @param source the relation's source; null for none
     * @param outer these links of the enclosing relation; empty if there is none
     */
    public List<Link> links(int relation, @Nullable ResolvedSource source, List<Link> outer) {
        FoundRelation found = relations.get(relation);
        List<Link> links = new ArrayList<>();
        if (source != null) {
            TokenRange cited = cited(found, source.range());
            if (cited != null) {
                add(links, link(d.slice(cited.start(), cited.end()), discourse.kindOf(cited), cited));
            }
            Source described = source.source();
            add(links, new Link(source.label(), described.kind(), Link.Role.VIA, described.spans()));
            quotedBy(links, source.range());
        }
        through(links, found, source, outer);
        outer.forEach(link -> add(links, link));
        links.removeIf(link -> link.kind() == SourceKind.OUTLET && OutletNames.same(link.name(), outlet));
        return withRoles(links);
    }

    /** The whole chain: the links, then the outlet that published the article. */
    public List<Link> close(List<Link> links) {
        List<Link> chain = new ArrayList<>(links);
        chain.add(new Link(outlet, SourceKind.OUTLET, Link.Role.OUTLET, List.of()));
        return List.copyOf(chain);
    }

    /** The links with the first one as the source and the others as intermediaries. */
    private static List<Link> withRoles(List<Link> links) {
        List<Link> result = new ArrayList<>(links.size());
        for (Link link : links) {
            Link.Role role = result.isEmpty() ? Link.Role.SOURCE : Link.Role.VIA;
            result.add(link.role() == role ? link : new Link(link.name(), link.kind(), role, link.spans()));
        }
        return result;
    }

    private Link link(String name, SourceKind kind, TokenRange range) {
        return new Link(name, kind, Link.Role.VIA, List.of(d.span(range.start(), range.end())));
    }

    private static void add(List<Link> links, Link link) {
        if (links.stream().noneMatch(other -> other.name().equalsIgnoreCase(link.name()))) {
            links.add(link);
        }
    }

    /**
     * Adds the outlets in the cue's clause: "told the WSJ", "in an interview with Fox News", "quoted by Interfax". In
     * "According to Reuters, an official told the WSJ", Reuters belongs to the enclosing relation, whose links follow.
     */
    private void through(List<Link> links, FoundRelation found, @Nullable ResolvedSource source, List<Link> outer) {
        for (DiscourseModel.OutletMention mention : discourse.outlets(area(found))) {
            TokenRange range = mention.range();
            boolean inContent = found.content().stream().anyMatch(content -> content.contains(range.start()));
            boolean inSource = source != null && source.range().contains(range.start());
            boolean inOuter = outer.stream().anyMatch(link -> OutletNames.same(link.name(), mention.name()));
            if (!inContent && !inSource && !inOuter && nearest(range, found) && introduced(range)) {
                add(links, link(mention.name(), SourceKind.OUTLET, range));
            }
        }
    }

    /** Adds the outlets inside the source itself: "officials quoted by the newspaper". */
    private void quotedBy(List<Link> links, TokenRange source) {
        for (DiscourseModel.OutletMention mention : discourse.outlets(source)) {
            int before = determiner(mention.range().start()) - 1;
            boolean by = before > source.start()
                    && d.lower(before).equals("by")
                    && d.tag(before - 1).startsWith("VB");
            boolean told = before >= source.start() && TOLD.contains(d.lower(before));
            if (by || told) {
                add(links, link(mention.name(), SourceKind.OUTLET, mention.range()));
            }
        }
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
    private boolean introduced(TokenRange range) {
        int before = determiner(range.start()) - 1;
        if (before < 0) {
            return false;
        }
        String word = d.lower(before);
        if (TOLD.contains(word) || THROUGH.contains(word)) {
            return true;
        }
        // "in a CNN interview", "told Ukrainian broadcaster Suspilne", "in comments published by"
        int back = before;
        while (back > 0
                && before - back < MAX_TOKENS_BEFORE_NAME
                && (d.tag(back).startsWith("NN")
                        || d.tag(back).startsWith("JJ")
                        || d.tag(back).equals("DT")
                        || d.tag(back).equals("POS"))) {
            back--;
        }
        return back < before && (TOLD.contains(d.lower(back)) || THROUGH.contains(d.lower(back)));
    }

    private int determiner(int token) {
        int start = token;
        while (start > 0 && (d.tag(start - 1).equals("DT") || d.tag(start - 1).equals("PRP$"))) {
            start--;
        }
        return start;
    }

    /**
     * The people whom an outlet cites for a claim: "Citing unnamed officials, the newspaper said …". Null if the source
     * is not an outlet or cites nobody.
     */
    private @Nullable TokenRange cited(FoundRelation found, TokenRange source) {
        if (discourse.outlets(source).isEmpty()) {
            return null;
        }
        TokenRange area = area(found);
        for (int i = area.start(); i + 1 < area.end(); i++) {
            if (!cites(i, found, source)) {
                continue;
            }
            int end = i + 1;
            while (end < area.end() && end - i < MAX_CITED_TOKENS && !stops(end, found)) {
                end++;
            }
            if (end > i + 1
                    && (d.tag(end - 1).startsWith("NN") || d.tag(end - 1).startsWith("PRP"))) {
                return new TokenRange(i + 1, end);
            }
        }
        return null;
    }

    private boolean cites(int token, FoundRelation found, TokenRange source) {
        if (!CITING.contains(d.lower(token)) || d.lower(token + 1).equals("by")) {
            return false;
        }
        boolean relative = token > 0 && d.lower(token - 1).equals("which");
        if (source.contains(token) && !relative && !d.lower(token).equals("citing")) {
            return false;
        }
        return found.content().stream().noneMatch(content -> content.contains(token));
    }

    private boolean stops(int token, FoundRelation found) {
        String tag = d.tag(token);
        return switch (tag) {
            case ",", ".", ":", "``", "''", "VBD", "VBZ", "VBP" -> true;
            default -> tag.startsWith("W") || d.lower(token).equals("as") || found.cueHead() == token;
        };
    }
}
