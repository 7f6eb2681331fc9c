package news.hearsay.formats.page;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Chooses the element that holds an article's text: the one around the most and longest paragraphs. */
final class Container {

    private static final Set<String> BODY_WORDS =
            Set.of("article", "story", "post", "entry", "content", "body", "text", "main");
    private static final int LEVELS = 5;
    /** How much more an element counts if it contains the beginning of the article. */
    private static final double BEGINNING = 0.5;

    private static final int TWIN_LEVELS = 3;

    /** A container is given up for one around it if that has this much more prose. */
    private static final double MORE = 1.25;

    private final Evidence evidence;
    private final TextMass mass;
    private final Map<Element, Double> scores = new HashMap<>();

    private Container(List<Block> blocks, Element body, Evidence evidence) {
        this.evidence = evidence;
        mass = new TextMass(body, blocks);
        blocks.stream().filter(Block::isProse).forEach(this::score);
    }

    static Element choose(List<Block> blocks, Element body, Evidence evidence) {
        return new Container(blocks, body, evidence).best(body);
    }

    private void score(Block block) {
        double score = 1
                + Math.min(3, block.length() / 100.0)
                + block.text().chars().filter(c -> c == ',').count();
        boolean isContainer = block.kind() == BlockKind.BARE || block.kind() == BlockKind.CELL;
        Element e = isContainer ? block.owner() : block.owner().parent();
        double factor = 1 - block.linkDensity();
        for (int level = 0; e != null && level < LEVELS; level++, e = e.parent()) {
            scores.merge(e, score * factor, Double::sum);
            factor *= level == 0 ? 0.75 : 0.6;
        }
    }

    private Element best(Element body) {
        Element best = body;
        double top = 0;
        for (Map.Entry<Element, Double> entry : scores.entrySet()) {
            double score = entry.getValue() * weight(entry.getKey());
            if (score > top) {
                top = score;
                best = entry.getKey();
            }
        }
        return aroundTwins(around(best, body), body);
    }

    /** A container whose ancestor has much more prose is one of several parts of the text. */
    private Element around(Element best, Element body) {
        Element result = best;
        for (Element at = best; at != null && !at.equals(body); at = at.parent()) {
            if (mass.of(at) > MORE * mass.of(result) && mass.of(result) < 0.5 * mass.total()) {
                result = at;
            }
        }
        return result;
    }

    /** An element of the same class that also holds prose is another part of the text, unless it is an article. */
    private Element aroundTwins(Element best, Element body) {
        boolean isPart = !best.className().isBlank()
                && !best.normalName().equals("article")
                && !Collections.disjoint(NameWords.of(best), BODY_WORDS)
                && !evidence.aroundHeadline().contains(best);
        Element at = best;
        for (int level = 0; isPart && level < TWIN_LEVELS && !at.equals(body); level++) {
            Element parent = at.parent();
            if (parent == null) {
                break;
            }
            at = parent;
            if (hasTwin(at, best)) {
                return at;
            }
        }
        return best;
    }

    private boolean hasTwin(Element parent, Element best) {
        return parent.getElementsByClass(best.classNames().iterator().next()).stream()
                .anyMatch(other -> !other.equals(best)
                        && other.className().equals(best.className())
                        && other.normalName().equals(best.normalName())
                        && mass.of(other) > 0
                        && !evidence.aroundHeadline().contains(other));
    }

    private double weight(Element element) {
        double weight = evidence.aroundBeginning().contains(element) ? 1 + BEGINNING : 1;
        if (element.attr("itemprop").equals("articleBody")) {
            weight += 1;
        }
        if (element.normalName().equals("article") || element.normalName().equals("main")) {
            weight += 0.3;
        }
        long words = NameWords.of(element).stream().filter(BODY_WORDS::contains).count();
        return weight + Math.min(0.4, 0.2 * words);
    }
}
