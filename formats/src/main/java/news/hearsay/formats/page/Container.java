package news.hearsay.formats.page;

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

    /** A container is given up for one around it if that has this much more prose. */
    private static final double MORE = 1.25;

    private final TextMass mass;
    private final Map<Element, Double> scores = new HashMap<>();

    private Container(List<Block> blocks, Element body) {
        mass = new TextMass(body, blocks);
        blocks.stream().filter(Block::isProse).forEach(this::score);
    }

    static Element choose(List<Block> blocks, Element body) {
        return new Container(blocks, body).best(body);
    }

    private void score(Block block) {
        double score = 1
                + Math.min(3, block.length() / 100.0)
                + block.text().chars().filter(c -> c == ',').count();
        Element e =
                block.kind() == BlockKind.BARE ? block.owner() : block.owner().parent();
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
        return around(best, body);
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

    private static double weight(Element element) {
        double weight = 1;
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
