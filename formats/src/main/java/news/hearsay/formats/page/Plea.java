package news.hearsay.formats.page;

import java.util.regex.Pattern;

/** Recognises blocks that ask the reader to do something else, such as to read another article or to subscribe. */
final class Plea {

    private static final int MAX_LENGTH = 400;
    private static final int MAX_CREDIT = 160;

    private static final Phrases POINTERS = new Phrases(WordLists.phrases("pointers.txt"));
    private static final Phrases LABELS = new Phrases(WordLists.phrases("labels.txt"));

    private static final Pattern NEWSLETTER = Patterns.of(
            "(?:^|[.!?:] )\\W*(?:you can (?:also )?)?(?:sign up|subscribe|register|get|want|receive|join)\\b",
            "[^.!?]{0,80}\\b(?:newsletters?|(?:your|my) inbox|e-?mail alerts?|breaking news alerts?)\\b");
    private static final Pattern FOLLOW = Patterns.of(
            "^\\W*(?:please )?(?:follow|like|join|find) (?:\\S+ ){1,7}?on",
            " (?:twitter|x|facebook|instagram|telegram|whatsapp|youtube|tiktok|linkedin|google)\\b");
    private static final Pattern CONTACT = Patterns.of(
            "\\b(?:can|may) be (?:reached|contacted|e-?mailed) (?:at|by|on|via)\\b",
            "|^\\W*(?:(?:have|got) an? (?:news |story )?(?:tip|idea|story)|(?:like|love|enjoy(?:ed)?) this"
                    + " (?:story|article|post))\\b.*\\?");
    private static final Pattern COOKIES = Patterns.of("\\b(?:we|this (?:web)?site|our (?:web)?site) uses? cookies\\b");
    private static final Pattern CREDIT = Patterns.of(
            "^\\W*(?:photo|image|picture|foto|фото|bild|video)(?:graph)?s?",
            "(?: (?:source|credit|courtesy|by|via|from|of|caption))*\\s?[:/|©].*",
            "|^\\W*(?:photo|image|picture)s? (?:source|credit|courtesy|by|via)\\b.{0,60}",
            "|^.{0,40}/? ?\\bgetty images\\W*$");

    /** A heading such as "More Great Stories". */
    private static final Pattern MORE = Patterns.of("^\\W*(?:more|other|related|latest|recommended|popular) (?:\\S+"
            + " ){0,3}(?:stories|articles|posts|reading)\\W*$");

    private static final int MAX_LABEL = 60;

    private Plea() {}

    /** Returns whether the block announces what is not part of the article. */
    static boolean isLabel(Block block) {
        return LABELS.contain(block.text())
                || block.length() < MAX_LABEL && MORE.matcher(block.text()).find();
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
                || CONTACT.matcher(text).find()
                || COOKIES.matcher(text).find()
                || text.length() <= MAX_CREDIT && CREDIT.matcher(text).find();
    }
}
