package news.hearsay.formats.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the blocks of a page that are the text of its article. */
final class MainText {

    private static final Set<String> BODY_WORDS =
            Set.of("article", "story", "post", "entry", "content", "body", "text", "main");
    private static final int LEVELS = 5;

    private MainText() {}

    static List<Block> find(Document page) {
        Element body = page.body();
        TextMass mass = new TextMass(BlockReader.read(body, Boilerplate::isSilent));
        Boilerplate boilerplate = new Boilerplate(mass);
        List<Block> blocks = BlockReader.read(body, boilerplate);
        Element container = container(blocks, body);
        return trim(BlockReader.read(container, boilerplate));
    }

    private static Element container(List<Block> blocks, Element body) {
        Map<Element, Double> scores = new HashMap<>();
        TextMass mass = new TextMass(blocks);
        for (Block block : blocks) {
            if (!block.isProse()) {
                continue;
            }
            double score = 1
                    + Math.min(3, block.length() / 100.0)
                    + block.text().chars().filter(c -> c == ',').count();
            Element e = block.owner();
            if (block.kind() != BlockKind.BARE) {
                e = e.parent();
            }
            double factor = 1;
            for (int level = 0; e != null && level < LEVELS; level++, e = e.parent()) {
                scores.merge(e, score * factor * (1 - block.linkDensity()), Double::sum);
                factor = level == 0 ? 0.75 : factor * 0.6;
            }
        }
        Element best = body;
        double top = 0;
        for (Map.Entry<Element, Double> entry : scores.entrySet()) {
            double score = entry.getValue() * weight(entry.getKey());
            if (score > top) {
                top = score;
                best = entry.getKey();
            }
        }
        return climb(best, mass);
    }

    /** A container whose parent has much more prose is one of several parts of the text. */
    private static Element climb(Element best, TextMass mass) {
        Element at = best;
        Element result = best;
        while (at.parent() != null && !at.normalName().equals("body")) {
            at = at.parent();
            if (mass.of(at) > 1.25 * mass.of(result) && mass.of(result) < 0.5 * mass.total()) {
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

    private static List<Block> trim(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (block.owner().normalName().equals("h1")) {
                continue;
            }
            if (block.linkDensity() > 0.9 && block.length() < 200) {
                continue;
            }
            kept.add(block);
        }
        while (!kept.isEmpty() && kept.getLast().kind() == BlockKind.HEADING) {
            kept.removeLast();
        }
        return kept;
    }
}
