package news.hearsay.formats.page;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the blocks of a page that are the text of its article. */
final class MainText {

    /** A text with less than this is looked for again, with fewer elements left out. */
    private static final int FEW_CHARACTERS = 250;

    private MainText() {}

    static List<Block> find(Document page) {
        Element body = page.body();
        List<Block> all = BlockReader.read(body, Silence::isSilent);
        Set<Element> certain = Evidence.of(page, all);
        List<Block> strict = find(body, new Boilerplate(new TextMass(all), certain));
        if (length(strict) >= FEW_CHARACTERS) {
            return strict;
        }
        List<Block> lenient = find(body, Silence::isSilentTag);
        return length(lenient) > 2 * length(strict) ? lenient : strict;
    }

    private static List<Block> find(Element body, Predicate<Element> omitted) {
        Element container = Container.choose(BlockReader.read(body, omitted), body);
        return Trimming.of(BlockReader.read(container, omitted));
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::length).sum();
    }
}
