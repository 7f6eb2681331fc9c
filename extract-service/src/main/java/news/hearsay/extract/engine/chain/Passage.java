package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.events.Link;

/**
 * The outlets that passed a claim on, from the source outwards.
 *
 * @param talk whether the source spoke to the outlets, so that its later statements came through them too
 */
record Passage(List<Link> links, boolean talk) {

    static final Passage NONE = new Passage(List.of(), false);

    /** The passage through these outlets, each of them once. */
    static Passage of(List<Carriers.Carrier> carriers) {
        List<Link> links = new ArrayList<>(carriers.size());
        carriers.forEach(carrier -> Links.add(links, carrier.link()));
        return new Passage(links, !links.isEmpty() && carriers.stream().allMatch(Carriers.Carrier::talk));
    }
}
