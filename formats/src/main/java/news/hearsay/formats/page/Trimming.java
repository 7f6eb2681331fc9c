package news.hearsay.formats.page;

import java.util.ArrayList;
import java.util.List;

/** Takes single blocks out of the chosen part of a page that are not the article's text. */
final class Trimming {

    private static final int MAX_LINK = 200;

    private Trimming() {}

    static List<Block> of(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        boolean afterLabel = false;
        for (Block block : blocks) {
            boolean label = Plea.isLabel(block);
            boolean link = block.linkDensity() > (afterLabel ? 0.5 : 0.9) && block.length() < MAX_LINK;
            if (label
                    || link
                    || Plea.isPlea(block)
                    || block.owner().normalName().equals("h1")) {
                afterLabel = label || afterLabel && link;
            } else {
                afterLabel = false;
                kept.add(block);
            }
        }
        while (!kept.isEmpty() && kept.getLast().kind() == BlockKind.HEADING) {
            kept.removeLast();
        }
        return kept;
    }
}
