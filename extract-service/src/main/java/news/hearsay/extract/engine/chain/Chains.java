package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import news.hearsay.events.Link;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Builds the chain of each claim as the text states it: the claim's source, the outlets that it was told to, quoted by
 * or reported by, the sources of the enclosing relations, the agency of the whole article, and last the outlet that
 * published the article.
 */
public final class Chains {

    private final Document d;
    private final DiscourseModel discourse;
    private final List<Citation> citations;
    private final Nesting nesting;
    private final Carriers carriers;
    private final Interviews interviews;
    private final String outlet;

    private Chains(
            Document document, DiscourseModel discourse, List<Citation> citations, Nesting nesting, String outlet) {
        this.d = document;
        this.discourse = discourse;
        this.citations = citations;
        this.nesting = nesting;
        this.outlet = outlet;
        this.carriers = new Carriers(
                document, discourse, citations.stream().map(Citation::relation).toList(), outlet);
        this.interviews = new Interviews(
                document, citations.stream().map(Citation::relation).toList());
    }

    /**
     * The chains of all relations of a document.
     *
     * @param sources the source of each relation; null for none
     * @param outlet the outlet that published the article
     */
    public static List<List<Link>> of(
            Document document,
            DiscourseModel discourse,
            List<Citation> citations,
            Nesting nesting,
            List<@Nullable ResolvedSource> sources,
            String outlet) {
        return new Chains(document, discourse, citations, nesting, outlet).all(sources);
    }

    private List<List<Link>> all(List<@Nullable ResolvedSource> sources) {
        List<Passage> passages = passages(sources);
        List<TalkClauses.Talk> talks = TalkClauses.in(
                d, discourse, citations.stream().map(Citation::relation).toList());
        List<List<Link>> passed = interviews.carriedOver(passages, sources, nesting, talks);
        List<Link> credits = Credits.in(d, discourse);
        List<List<Link>> chains = new ArrayList<>(Collections.nCopies(citations.size(), List.of()));
        for (int r : nesting.outermostFirst()) {
            List<Link> links = new ArrayList<>();
            ResolvedSource source = sources.get(r);
            if (source != null) {
                Source described = source.source();
                links.add(new Link(
                        source.label(), described.kind(), Link.Role.VIA, described.spans(), Link.Basis.STATED));
            }
            passed.get(r).forEach(link -> Links.add(links, link));
            int parent = nesting.parent(r);
            boolean own = Links.containsPosted(links, outlet);
            if (parent >= 0) {
                chains.get(parent).forEach(link -> Links.add(links, link));
            } else if (!own) {
                credits.forEach(link -> Links.add(links, link));
            }
            Links.removePosted(links, outlet);
            chains.set(r, Links.withRoles(links));
        }
        chains.replaceAll(this::close);
        return chains;
    }

    /** The outlets that passed each claim on, without those of enclosing relations. */
    private List<Passage> passages(List<@Nullable ResolvedSource> sources) {
        List<Passage> all = new ArrayList<>(Collections.nCopies(citations.size(), Passage.NONE));
        for (int r : nesting.outermostFirst()) {
            Citation citation = citations.get(r);
            ResolvedSource source = sources.get(r);
            List<Carriers.Carrier> found = new ArrayList<>();
            for (TokenRange carrier : citation.carriers()) {
                found.add(new Carriers.Carrier(carrier(carrier), unnamed(source)));
            }
            if (source != null) {
                found.addAll(carriers.inSource(source.range()));
            }
            int parent = nesting.parent(r);
            List<Link> outer = parent < 0 ? List.of() : outer(all.get(parent), sources.get(parent));
            found.addAll(carriers.inSentence(citation.relation(), source == null ? null : source.range(), outer));
            all.set(r, Passage.of(found));
        }
        return all;
    }

    /** Whether a source has no name, so that the outlets that cite it are the only way to it. */
    private static boolean unnamed(@Nullable ResolvedSource source) {
        return source != null && source.source().name() == null;
    }

    private static List<Link> outer(Passage passage, @Nullable ResolvedSource source) {
        List<Link> links = new ArrayList<>(passage.links());
        if (source != null) {
            links.add(new Link(
                    source.label(),
                    source.source().kind(),
                    Link.Role.VIA,
                    source.source().spans()));
        }
        return links;
    }

    private Link carrier(TokenRange range) {
        return discourse.outlets(range).stream()
                .findFirst()
                .map(mention -> Links.via(d, mention))
                .orElseGet(() -> new Link(
                        d.slice(range.start(), range.end()),
                        discourse.kindOf(range),
                        Link.Role.VIA,
                        List.of(d.span(range.start(), range.end())),
                        Link.Basis.STATED));
    }

    /** The whole chain: the links, then the outlet that published the article. */
    private List<Link> close(List<Link> links) {
        List<Link> chain = new ArrayList<>(links);
        chain.add(new Link(outlet, SourceKind.OUTLET, Link.Role.OUTLET, List.of(), Link.Basis.STATED));
        return List.copyOf(chain);
    }
}
