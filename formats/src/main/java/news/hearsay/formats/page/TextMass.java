package news.hearsay.formats.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much prose is below each element, counted in one pass over the page. */
final class TextMass {

    private final Map<Element, Integer> prose = new HashMap<>();

    private final int total;

    TextMass(Element root, List<Block> blocks) {
        int sum = 0;
        for (Block block : blocks) {
            if (block.isProse()) {
                prose.merge(block.owner(), block.length(), Integer::sum);
                sum += block.length();
            }
        }
        total = sum;
        NodeTraversor.traverse(new Adder(root), root);
    }

    /** Adds the characters of each element to its parent. */
    private final class Adder implements NodeVisitor {

        private final Element root;

        private Adder(Element root) {
            this.root = root;
        }

        @Override
        public void head(Node node, int depth) {
            // An element is complete when the traversal leaves it.
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !element.equals(root)) {
                Integer characters = prose.get(element);
                Element parent = element.parent();
                if (characters != null && parent != null) {
                    prose.merge(parent, characters, Integer::sum);
                }
            }
        }
    }

    /** Returns the characters of prose below the element. */
    int of(Element element) {
        return prose.getOrDefault(element, 0);
    }

    /** Returns the share of the page's prose that is below the element. */
    double share(Element element) {
        return total == 0 ? 0 : of(element) / (double) total;
    }

    int total() {
        return total;
    }
}
