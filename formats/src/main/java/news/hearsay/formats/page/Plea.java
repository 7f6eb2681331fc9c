package news.hearsay.formats.page;

import java.util.regex.Pattern;

/** Recognises blocks that ask the reader to do something else, such as to read another article or to subscribe. */
final class Plea {

    private static final int MAX_LENGTH = 400;
    private static final int MAX_CREDIT = 160;
    private static final int MAX_COPYRIGHT = 250;

    private static final Phrases POINTERS = Phrases.read("pointers.txt");
    private static final Phrases LABELS = Phrases.read("labels.txt");

    private static final Pattern NEWSLETTER = Patterns.of(
            "(?:^|[.!?:] )\\W*(?:you can (?:also )?)?(?:sign up|subscribe|register|get|want|receive|join)\\b",
            "[^.!?]{0,80}\\b(?:newsletters?|(?:your|my) inbox|e-?mail alerts?|breaking news alerts?)\\b");
    private static final Pattern FOLLOW = Patterns.of(
            "^\\W*(?:please )?(?:follow|like|join|find) (?:us|me|him|her|@?\\w+(?: \\w+)?) on",
            " (?:twitter|x|facebook|instagram|telegram|whatsapp|youtube|tiktok|linkedin|google)\\b");
    private static final Pattern COOKIES = Patterns.of("\\b(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\\b");
    private static final Pattern COPYRIGHT = Patterns.of("\\ball rights reserved\\b");
    private static final Pattern CREDIT = Patterns.of(
            "^\\W*(?:photo|image|picture|foto|фото|bild|video)(?:graph)?s?",
            "(?: (?:source|credit|courtesy|by|via|from|of|caption))*\\s?[:/|©].*",
            "|^\\W*(?:photo|image|picture)s? (?:source|credit|courtesy|by|via)\\b.{0,60}",
            "|^.{0,40}/? ?\\bgetty images\\W*$");

    private Plea() {}

    /** Returns whether the block announces what is not part of the article. */
    static boolean isLabel(Block block) {
        return LABELS.contain(block.text());
    }

    /** Returns whether the block is a plea, or the credit of a picture. */
    static boolean isPlea(Block block) {
        String text = block.text();
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        return block.linkDensity() > 0.3 && POINTERS.start(text)
                || NEWSLETTER.matcher(text).find()
                || FOLLOW.matcher(text).find()
                || COOKIES.matcher(text).find()
                || text.length() <= MAX_COPYRIGHT && COPYRIGHT.matcher(text).find()
                || text.length() <= MAX_CREDIT && CREDIT.matcher(text).find();
    }
}
