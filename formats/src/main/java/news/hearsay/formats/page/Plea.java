package news.hearsay.formats.page;

import java.util.regex.Pattern;

/** Recognises blocks that ask the reader to do something else, such as to read another article or to subscribe. */
final class Plea {

    private static final int MAX_LENGTH = 400;

    /** The beginning of a pointer to other articles. */
    private static final Pattern POINTER = Pattern.compile(
            "(?iU)^\\W*(?:read|see|also|more|related|recommended|watch|listen|don['’]t miss|you may|you might|click"
                + " here|here(?:'|’)s more|tags?|topics?|filed under|posted in|published in|read next|up next|for"
                + " more|most read|lesen sie|mehr zum|auch interessant|siehe auch|weiterlesen|à lire|lire aussi|voir"
                + " aussi|lea también|lee también|te puede interesar|ver también|leia (?:também|mais)|leggi anche|lees"
                + " ook|lees meer|læs også|les også|läs också|читайте|смотрите также)\\b.*");

    /** A request that is never news. */
    private static final Pattern REQUEST = Pattern.compile("(?iU)(?:\\b(?:sign"
        + " up|subscribe|register)\\b.{0,80}\\b(?:newsletters?|inbox|e-?mails?|alerts?|updates)\\b|\\b(?:newsletters?)\\b.{0,60}\\b(?:sign"
        + " up|subscribe|inbox)\\b|^\\W*(?:follow|like|join|find) (?:us|me|him|her|@?\\w+(?: \\w+)?) on"
        + " (?:twitter|facebook|instagram|telegram|whatsapp|google)\\b|\\b(?:we|this (?:web)?site) uses?"
        + " cookies\\b|^\\W*(?:advertisement|advertising|story continues below.*|article continues below.*|continue"
        + " reading.*|share this.*|sponsored(?: content)?|anzeige|publicidad|publicité|реклама)\\W*$|\\ball rights"
        + " reserved\\b)");

    /** A label over links or under a picture, without a sentence of its own. */
    private static final Pattern LABEL = Pattern.compile(
            "(?iU)^\\W*(?:(?:read|see|watch|learn|discover) (?:more|also|next|this)|also read|related(?:"
                    + " (?:articles?|stories|posts?|content|coverage|links?|topics|news|reading|video))?|more"
                    + " (?:stories|from|on|news|coverage)\\b.{0,40}|recommended(?: for you)?|don['’]t miss|you"
                    + " (?:may|might) also (?:like|be interested in)|(?:most )?popular|trending(?: now)?|mehr zum"
                    + " thema|das könnte sie auch interessieren|lesen sie auch|à lire aussi|lire aussi|sur le même"
                    + " sujet|lea también|te puede interesar|leggi anche|leia também|lees ook|читайте"
                    + " также|comments?|leave a (?:comment|reply)|share|tags?|topics?|up next|editor['’]?s['’]?"
                    + " picks?|(?:photo|image|picture|foto|фото|bild)(?: source| credit)?)\\W*$");

    /** The source of a picture. */
    private static final Pattern PICTURE =
            Pattern.compile("(?iU)^\\W*(?:(?:photo|image|picture|foto|фото|bild|video)s?(?:"
                    + " (?:source|credit|courtesy|by|via|from|caption))*\\s?[:/|©].{0,100}|(?:photo|image|picture)s?"
                    + " (?:source|credit|courtesy|by|via)\\b.{0,60}|.{0,40}/?\\bgetty images\\W*)$");

    private Plea() {}

    /** Returns whether the block announces what is not part of the article. */
    static boolean isLabel(Block block) {
        return block.length() <= 80 && LABEL.matcher(block.text()).matches();
    }

    static boolean isPlea(Block block) {
        String text = block.text();
        if (text.length() > MAX_LENGTH) {
            return false;
        }
        return REQUEST.matcher(text).find()
                || text.length() <= 160 && PICTURE.matcher(text).matches()
                || block.linkDensity() > 0.3 && POINTER.matcher(text).matches();
    }
}
