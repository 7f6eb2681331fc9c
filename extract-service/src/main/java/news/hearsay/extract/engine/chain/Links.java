package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.events.Link;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.source.OutletNames;
import news.hearsay.extract.engine.text.Document;

/** Creates and combines links. */
final class Links {

    private Links() {}

    /** The link of an outlet that the text names. */
    static Link via(Document d, DiscourseModel.OutletMention outlet) {
        return new Link(
                outlet.name(),
                outlet.kind(),
                Link.Role.VIA,
                List.of(d.span(outlet.range().start(), outlet.range().end())),
                Link.Basis.STATED);
    }

    /** Adds a link unless the chain contains it: nobody stands twice in a chain. */
    static void add(List<Link> links, Link link) {
        if (links.stream().noneMatch(other -> OutletNames.same(other.name(), link.name()))) {
            links.add(link);
        }
    }

    /** Removes the posted outlet, which is added as the last link. */
    static void removePosted(List<Link> links, String outlet) {
        links.removeIf(link -> posted(link, outlet));
    }

    /** Whether somebody spoke to the posted outlet, so that no agency stands between. */
    static boolean containsPosted(List<Link> links, String outlet) {
        return links.stream().skip(1).anyMatch(link -> posted(link, outlet));
    }

    private static boolean posted(Link link, String outlet) {
        return organisation(link.kind())
                && (OutletNames.same(link.name(), outlet) || OutletNames.shortens(link.name(), outlet));
    }

    private static boolean organisation(SourceKind kind) {
        return kind == SourceKind.OUTLET || kind == SourceKind.ORGANISATION;
    }

    /** The links with the first one as the source and the others as intermediaries. */
    static List<Link> withRoles(List<Link> links) {
        List<Link> result = new ArrayList<>(links.size());
        for (Link link : links) {
            Link.Role role = result.isEmpty() ? Link.Role.SOURCE : Link.Role.VIA;
            result.add(
                    link.role() == role ? link : new Link(link.name(), link.kind(), role, link.spans(), link.basis()));
        }
        return result;
    }
}
