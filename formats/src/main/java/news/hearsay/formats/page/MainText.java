package news.hearsay.formats.page;

import java.util.List;
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

    /** A text with less than this is hardly an article. */
    private static final int HARDLY_ANY_CHARACTERS = 100;

    static MainText find(Document page, MetaElements metas) {
        Element body = page.body();
        List<Block> all = BlockReader.read(body, Silence::isSilent);
        Evidence evidence = Evidence.of(page, metas, all);
        RepeatedHeadline headline = new RepeatedHeadline(page, metas);
        Boilerplate boilerplate = new Boilerplate(new TextMass(body, all), evidence);
        List<Block> strict = find(body, evidence, headline, boilerplate);
        if (length(strict) >= FEW_CHARACTERS) {
            return new MainText(strict, all);
        }
        List<Block> lenient = find(body, evidence, headline, boilerplate::isCertain);
        return new MainText(isBetter(lenient, strict) ? lenient : strict, all);
    }

    private static List<Block> find(
            Element body, Evidence evidence, RepeatedHeadline headline, Predicate<Element> omitted) {
        Element container = Container.choose(BlockReader.read(body, omitted), body, evidence);
        return Trimming.of(BlockReader.read(container, omitted), headline);
    }

    private static boolean isBetter(List<Block> lenient, List<Block> strict) {
        if (length(lenient) <= 2 * length(strict)) {
            return false;
        }
        return length(strict) < HARDLY_ANY_CHARACTERS || lenient.contains(strict.getFirst());
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(Block::length).sum();
    }
}
