package news.hearsay.formats.page;

import java.util.List;
import java.util.regex.Pattern;
import news.hearsay.formats.json.LinkedArticle;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Recognises pages that have no article: notices of a server in place of a page, and pages of teasers. */
final class OtherPage {

    private static final int FEW_CHARACTERS = 250;
    private static final int MIN_TEASERS = 5;
    private static final int MAX_TEASER = 400;
    private static final double LINK = 0.9;

    private static final Pattern PARTS = Pattern.compile("\\s[|–—:·»-]\\s");

    /** The titles of a server's notices: a status, or a check of the browser. Each is a whole part of the title. */
    private static final Pattern NOTICE = Patterns.of(
            "^\\W*(?:(?:http )?(?:error|status)(?: code)? )?[45]\\d\\d(?:\\W+(?:error|(?:page |file )?not found|forbidden",
            "|unauthorized|gone|bad gateway|service unavailable|gateway time-?out|too many requests))?\\W*$",
            "|^\\W*(?:(?:page|file|article|url|document) )?not found\\W*$",
            "|^\\W*(?:access|request) (?:is )?(?:denied|forbidden|blocked)\\W*$",
            "|^\\W*(?:just a|one) moment(?:,? please)?\\W*$|^\\W*attention required\\W*$",
            "|^\\W*(?:security|browser|bot|robot) (?:check|verification|challenge)\\W*$|^\\W*captcha\\W*$",
            "|^\\W*checking your browser\\b.*$|^\\W*are you a (?:human|robot)\\W*$",
            "|^\\W*(?:service (?:temporarily )?unavailable|bad gateway|internal server error|too many requests)\\W*$");

    private OtherPage() {}

    /** Returns whether the page has no article, so that its text is none. Structured data of an article prove one. */
    static boolean is(Document page, MetaElements metas, List<Block> text, @Nullable LinkedArticle linked) {
        if (linked != null) {
            return false;
        }
        return isNotice(page, text) || !"article".equals(metas.get("og:type")) && isTeasers(text);
    }

    private static boolean isNotice(Document page, List<Block> text) {
        return text.stream().mapToInt(Block::length).sum() < FEW_CHARACTERS
                && PARTS.splitAsStream(page.title())
                        .anyMatch(part -> NOTICE.matcher(part).find());
    }

    /** Several headings that are links, each followed by few words, and no text besides. */
    private static boolean isTeasers(List<Block> text) {
        int teasers = 0;
        int since = 0;
        for (Block block : text) {
            if (block.kind() == BlockKind.HEADING && block.linkDensity() > LINK) {
                teasers++;
                since = 0;
            } else {
                since += block.length();
                if (since > MAX_TEASER) {
                    return false;
                }
            }
        }
        return teasers >= MIN_TEASERS;
    }
}
