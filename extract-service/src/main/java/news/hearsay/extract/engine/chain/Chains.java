package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import news.hearsay.events.Link;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.source.OutletNames;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The links through which a claim came to the outlet that published: its source, the outlets that the sentence says it
 * was told to, quoted or reported by, the sources of the relations in whose content it stands, and last the outlet
 * itself. Only what the text says.
 */
public final class Chains {

    /** words right before an outlet, its article and possessor left out, that make it one through which a claim came */
    private static final Set<String> THROUGH = Set.of("to", "with", "by", "on", "via", "through", "for", "in");

    private static final Set<String> TOLD =
            Set.of("told", "tell", "tells", "telling", "informed", "called", "emailed", "texted");
    private static final Set<String> CITING = Set.of("citing", "cited", "cites", "quoting", "quoted", "quotes");
    private static final int REACH = 60;

    private final Document d;
    private final DiscourseModel discourse;
    private final List<FoundRelation> relations;
    private final String outlet;
    /** for each token the relation whose cue's head it is, from 1 */
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
     * The links before the posted outlet.
     *
     * @param resolved the relation's source
     * @param outer these links of the relation that holds this one; empty at the top
     */
    public List<Link> links(int relation, @Nullable ResolvedSource resolved, List<Link> outer) {
        FoundRelation found = relations.get(relation);
        List<Link> links = new ArrayList<>();
        TokenRange cited = resolved == null ? null : cited(found, resolved.range());
        if (cited != null) {
            add(
                    links,
                    new Link(
                            d.slice(cited.start(), cited.end()),
                            citedKind(cited),
                            Link.Role.SOURCE,
                            List.of(d.span(cited.start(), cited.end()))));
        }
        if (resolved != null) {
            add(
                    links,
                    new Link(
                            resolved.label(),
                            resolved.source().kind(),
                            Link.Role.VIA,
                            resolved.source().spans()));
            quotedBy(links, resolved.range());
        }
        through(links, found, resolved, outer);
        outer.forEach(link -> add(links, link));
        links.removeIf(link -> link.kind() == SourceKind.OUTLET && OutletNames.same(link.name(), outlet));
        return roles(links);
    }

    /** The whole chain: the links, then the posted outlet. */
    public List<Link> close(List<Link> links) {
        List<Link> chain = new ArrayList<>(links);
        chain.add(new Link(outlet, SourceKind.OUTLET, Link.Role.OUTLET, List.of()));
        return List.copyOf(chain);
    }

    private static List<Link> roles(List<Link> links) {
        List<Link> result = new ArrayList<>(links.size());
        for (Link link : links) {
            Link.Role role = result.isEmpty() ? Link.Role.SOURCE : Link.Role.VIA;
            result.add(link.role() == role ? link : new Link(link.name(), link.kind(), role, link.spans()));
        }
        return result;
    }

    private static void add(List<Link> links, Link link) {
        if (links.stream().noneMatch(other -> other.name().equalsIgnoreCase(link.name()))) {
            links.add(link);
        }
    }

    /**
     * Outlets in the cue's clause: "told the WSJ", "in an interview with Fox News", "quoted by Interfax". Not that of
     * "According to Reuters, an official told the WSJ": it comes with the relation that holds this one, after all that
     * this one was told to.
     */
    private void through(List<Link> links, FoundRelation found, @Nullable ResolvedSource resolved, List<Link> outer) {
        TokenRange area = area(found);
        for (DiscourseModel.OutletMention mention : discourse.outlets(area)) {
            TokenRange range = mention.range();
            boolean elsewhere = found.content().stream().anyMatch(content -> content.contains(range.start()))
                    || resolved != null && resolved.range().contains(range.start());
            boolean around = outer.stream().anyMatch(link -> OutletNames.same(link.name(), mention.name()));
            if (!elsewhere && !around && nearest(range, found) && passes(range)) {
                add(
                        links,
                        new Link(
                                mention.name(),
                                SourceKind.OUTLET,
                                Link.Role.VIA,
                                List.of(d.span(range.start(), range.end()))));
            }
        }
    }

    /** "officials quoted by the newspaper": within the source itself. */
    private void quotedBy(List<Link> links, TokenRange source) {
        for (DiscourseModel.OutletMention mention : discourse.outlets(source)) {
            int before = determiner(mention.range().start()) - 1;
            boolean by = before > source.start()
                    && d.lower(before).equals("by")
                    && d.tag(before - 1).startsWith("VB");
            boolean told = before >= source.start() && TOLD.contains(d.lower(before));
            if (by || told) {
                add(
                        links,
                        new Link(
                                mention.name(),
                                SourceKind.OUTLET,
                                Link.Role.VIA,
                                List.of(d.span(
                                        mention.range().start(), mention.range().end()))));
            }
        }
    }

    private TokenRange area(FoundRelation found) {
        int sentence = d.sentenceOf(found.cueHead());
        int start = Math.max(Math.min(d.sentenceStart(sentence), found.cue().start()), found.cueHead() - REACH);
        int end = Math.min(Math.max(d.sentenceEnd(sentence), found.cue().end()), found.cueHead() + REACH);
        return new TokenRange(start, end);
    }

    /** Whether this cue is the one that an outlet belongs to: the last before it, else the first behind it. */
    private boolean nearest(TokenRange range, FoundRelation found) {
        if (found.cue().contains(range.start())) {
            return true;
        }
        int from = d.sentenceStart(d.sentenceOf(range.start()));
        for (int i = range.start() - 1; i >= Math.max(from, range.start() - REACH); i--) {
            if (heads[i] > 0
                    && !relations.get(heads[i] - 1).content().stream()
                            .anyMatch(content -> content.contains(found.cueHead()))) {
                return i == found.cueHead();
            }
        }
        return range.start() < found.cueHead();
    }

    private boolean passes(TokenRange range) {
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
                && before - back < 5
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
     * Whom an outlet cites for a claim: "Citing unnamed officials, the newspaper said …"; null where it cites none or
     * is not the one that cites.
     */
    private @Nullable TokenRange cited(FoundRelation found, TokenRange source) {
        if (discourse
                .outlets(new TokenRange(source.start(), Math.min(d.size(), source.end())))
                .isEmpty()) {
            return null;
        }
        TokenRange area = area(found);
        for (int i = area.start(); i + 1 < area.end(); i++) {
            int token = i;
            if (!CITING.contains(d.lower(i))
                    || d.lower(i + 1).equals("by")
                    || source.contains(i)
                            && !d.lower(i - 1).equals("which")
                            && !d.lower(i).equals("citing")
                    || found.content().stream().anyMatch(content -> content.contains(token))) {
                continue;
            }
            int end = i + 1;
            while (end < area.end() && end - i < 20 && !stops(end, found)) {
                end++;
            }
            if (end > i + 1
                    && Arrays.stream(new String[] {"NN", "PRP"}).anyMatch(d.tag(end - 1)::startsWith)
                    && end <= area.end()) {
                return new TokenRange(i + 1, end);
            }
        }
        return null;
    }

    private boolean stops(int token, FoundRelation found) {
        String tag = d.tag(token);
        return tag.equals(",")
                || tag.equals(".")
                || tag.equals(":")
                || tag.equals("``")
                || tag.equals("''")
                || tag.startsWith("W")
                || tag.equals("VBD")
                || tag.equals("VBZ")
                || tag.equals("VBP")
                || d.lower(token).equals("as")
                || found.cueHead() == token;
    }

    private SourceKind citedKind(TokenRange cited) {
        return discourse.kindOf(cited);
    }
}
