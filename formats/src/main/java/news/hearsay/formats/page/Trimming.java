package news.hearsay.formats.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.formats.date.StatedDate;

/** Takes single blocks out of the chosen part of a page that are not the article's text. */
final class Trimming {

    private static final int MAX_LINK = 200;
    private static final int MAX_LEAD = 120;
    private static final int MAX_LEAD_BLOCKS = 40;
    private static final double LINK = 0.9;
    private static final double LINK_IN_LIST = 0.5;
    private static final double LINK_AFTER_LABEL = 0.3;
    private static final int LIST = 3;

    private static final Pattern SENTENCE = Pattern.compile("[.!?]['\"’”]?$");

    /** Lines between the headline and the text. */
    private static final Pattern LEAD = Patterns.of(
            "^\\W*(?:by|von|par|por|di|door|av|af|author|published|posted|updated|last updated|first"
                    + " published|publicado",
            "|veröffentlicht|publié|pubblicato|опубликовано|\\d+ (?:min|minutes?|hours?|days?)\\b)\\b[^.!?]*$",
            "|^[\\d\\W]+$");

    private final RepeatedHeadline headline;
    private final List<Block> kept = new ArrayList<>();
    private boolean isBeforeText = true;
    private boolean isAfterLabel;

    private Trimming(RepeatedHeadline headline) {
        this.headline = headline;
    }

    static List<Block> of(List<Block> blocks, RepeatedHeadline headline) {
        Trimming trimming = new Trimming(headline);
        Set<Integer> doubled = Doubling.in(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            if (!doubled.contains(i)) {
                trimming.isBeforeText &= i < MAX_LEAD_BLOCKS;
                trimming.add(
                        blocks.get(i),
                        isInLinkList(blocks, i),
                        i + 1 < blocks.size() && blocks.get(i + 1).isProse());
            }
        }
        List<Block> kept = trimming.kept;
        while (!kept.isEmpty() && kept.getLast().kind() == BlockKind.HEADING) {
            kept.removeLast();
        }
        return kept;
    }

    private void add(Block block, boolean isInLinkList, boolean isBeforeProse) {
        boolean isLabel = Plea.isLabel(block);
        boolean isTitle = block.kind() == BlockKind.HEADING && isBeforeProse && !isAfterLabel;
        boolean isLink = block.length() < MAX_LINK && block.linkDensity() > link(isInLinkList) && !isTitle;
        if (isLabel || isLink || Plea.isPlea(block)) {
            isAfterLabel = isLabel || isAfterLabel && isLink;
            return;
        }
        isAfterLabel = false;
        if (isBeforeText && isLead(block)) {
            return;
        }
        isBeforeText &= !block.isProse();
        kept.add(block);
    }

    private double link(boolean isInLinkList) {
        if (isAfterLabel) {
            return LINK_AFTER_LABEL;
        }
        return isInLinkList ? LINK_IN_LIST : LINK;
    }

    private boolean isLead(Block block) {
        return headline.isRepeatedIn(block)
                || block.length() <= MAX_LEAD
                        && !block.isProse()
                        && (LEAD.matcher(block.text()).find()
                                || StatedDate.parse(block.text()) != null
                                || isTime(block));
    }

    /** A day without a year is a date only if it is marked as one. */
    private static boolean isTime(Block block) {
        return block.owner().getElementsByTag("time").stream()
                .anyMatch(time -> time.text().equals(block.text()));
    }

    /** Three blocks in a row that consist of links are a list of links. */
    private static boolean isInLinkList(List<Block> blocks, int index) {
        int from = index;
        while (from > 0 && index - from < LIST && isLink(blocks.get(from - 1))) {
            from--;
        }
        int to = index;
        while (to < blocks.size() && to - from < LIST && isLink(blocks.get(to))) {
            to++;
        }
        return to - from >= LIST;
    }

    private static boolean isLink(Block block) {
        return block.length() < MAX_LINK
                && (block.linkDensity() > LINK
                        || block.linkDensity() > LINK_IN_LIST
                                && !SENTENCE.matcher(block.text()).find());
    }
}
