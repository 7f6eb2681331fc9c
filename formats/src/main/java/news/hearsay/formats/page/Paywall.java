package news.hearsay.formats.page;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.formats.json.LinkedArticle;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Decides whether the text of a page is a part of the article only. */
final class Paywall {

    /** A page with more text than this is not taken for the open part of an article because of a notice. */
    private static final int MAX_OPEN_PART = 3000;

    private static final int MAX_NOTICE = 400;
    private static final int MAX_OFFER = 1000;
    private static final int TEASER = 800;
    private static final int MIN_PAID_PART = 400;
    private static final int SAMPLE = 40;
    private static final int MAX_PARTS = 5;
    private static final int MAX_OFFERS = 10;
    private static final double FULL_TEXT_SHARE = 0.6;

    private static final Set<String> WORDS = Set.of("paywall", "regwall", "barrier");

    /** A notice that the rest is for subscribers. */
    private static final Pattern NOTICE = Patterns.of(
            "\\b(?:subscribe|sign in|sign up|log in|register|join|become a (?:member|subscriber))\\b",
            "[^.!?]{0,60}\\bto (?:continue|keep|finish) reading",
            "|\\b(?:subscribe|sign in|log in|register)\\b[^.!?]{0,40}\\bto (?:read|view|access|unlock|see)\\b",
            "[^.!?]{0,30}\\b(?:article|story|content|rest|full)",
            "|\\bto (?:continue|keep) reading (?:this|the|your)\\b",
            "|\\bthis (?:article|content|story|post) is (?:only |exclusively )?",
            "(?:for|available (?:only )?to|reserved for|exclusive to|limited to)\\b",
            "[^.!?]{0,30}\\b(?:subscribers?|members)",
            "|\\b(?:read|get|unlock) the (?:full|whole|rest of the) (?:article|story) (?:with|for|by)\\b",
            "|\\bréservée? (?:aux|à nos) abonnés|\\bil vous reste \\d+ ?% de (?:cet article|ce contenu)",
            "|\\bjetzt weiterlesen|\\bweiterlesen mit\\b|\\blesen sie diesen artikel (?:mit|weiter)",
            "|\\b(?:contenido exclusivo para suscriptores|para seguir leyendo)",
            "|\\bcontenuto riservato agli abbonati");

    private static final Pattern SIMPLE_SELECTOR = Pattern.compile("[.#]?[\\w-]{1,100}(?:[.#][\\w-]{1,100}){0,5}");

    private static final Pattern OFFER =
            Patterns.of("\\b(?:subscri|suscri|abonn|abbon|log in|sign in|become a member)");

    private static final Pattern CUT_OFF = Pattern.compile("(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.])\\s*$");

    private Paywall() {}

    static boolean isIncomplete(Document page, List<Block> blocks, String text, @Nullable LinkedArticle linked) {
        if (text.isBlank() || isShorterThanStated(text, linked)) {
            return true;
        }
        if (text.length() > MAX_OPEN_PART) {
            return false;
        }
        boolean isCutOff = text.length() <= TEASER && CUT_OFF.matcher(text).find();
        return isCutOff || blocks.stream().anyMatch(Paywall::isNotice) || isPaid(page, text, linked);
    }

    private static boolean isShorterThanStated(String text, @Nullable LinkedArticle linked) {
        Integer words = linked == null ? null : linked.words();
        return words != null && text.split("\\s+").length < words * FULL_TEXT_SHARE;
    }

    private static boolean isNotice(Block block) {
        return block.length() < MAX_NOTICE && NOTICE.matcher(block.text()).find();
    }

    private static boolean isPaid(Document page, String text, @Nullable LinkedArticle linked) {
        Boolean isFree = linked == null ? null : linked.isFree();
        if (Boolean.FALSE.equals(isFree)) {
            List<String> paidParts = linked == null ? List.of() : linked.paidParts();
            return paidParts.stream()
                    .filter(selector -> SIMPLE_SELECTOR.matcher(selector).matches())
                    .limit(MAX_PARTS)
                    .noneMatch(selector -> isWithin(page, selector, text));
        }
        return isFree == null
                && page.select("div[class], section[class], aside[class]").stream()
                        .filter(element -> !Collections.disjoint(NameWords.of(element), WORDS))
                        .limit(MAX_OFFERS)
                        .anyMatch(Paywall::isOffer);
    }

    /** Pages that are not free contain all of their text for some readers: then the paid part is in the text. */
    private static boolean isWithin(Document page, String selector, String text) {
        Element part = page.selectFirst(selector);
        String letters = part == null ? "" : Letters.of(part.text());
        int middle = letters.length() / 2;
        return letters.length() > MIN_PAID_PART
                && Letters.of(text).contains(letters.substring(middle, middle + SAMPLE));
    }

    private static boolean isOffer(Element element) {
        String text = Silence.isSilent(element) ? "" : element.text();
        return text.length() < MAX_OFFER && OFFER.matcher(text).find();
    }
}
