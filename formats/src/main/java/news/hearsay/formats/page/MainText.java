package news.hearsay.formats.page;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The blocks of a page that are the text of its article.
 *
 * @param blocks the blocks of the text
 * @param all all blocks that a reader sees
 */
record MainText(List<Block> blocks, List<Block> all) {

    /** A text with less than this is looked for again, with fewer elements left out. */
    private static final int FEW_CHARACTERS = 250;

    static MainText find(Document page) {
        Element body = page.body();
        List<Block> all = BlockReader.read(body, Silence::isSilent);
        Set<Element> certain = Evidence.of(page, all);
        List<Block> strict = find(body, new Boilerplate(new TextMass(body, all), certain));
        if (length(strict) >= FEW_CHARACTERS) {
            return new MainText(strict, all);
        }
        List<Block> lenient = find(body, Silence::isSilentTag);
        return new MainText(length(lenient) > 2 * length(strict) ? lenient : strict, all);
    }

    private static List<Block> find(Element body, Predicate<Element> omitted) {
        Element container = Container.choose(BlockReader.read(body, omitted), body);
        return Trimming.of(BlockReader.read(container, omitted));
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::length).sum();
    }
}
