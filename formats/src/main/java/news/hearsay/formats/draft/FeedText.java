package news.hearsay.formats.draft;

import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.formats.text.HtmlLimits;
import news.hearsay.formats.text.HtmlParagraphs;
import news.hearsay.formats.text.Lines;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The text of an item of a feed.
 *
 * @param text paragraphs separated by empty lines; null if there is none
 * @param incomplete whether it is a teaser or a part
 */
public record FeedText(@Nullable String text, String from, boolean incomplete) {

    private static final int FULL_TEXT_PARAGRAPHS = 3;
    private static final int FULL_TEXT_CHARACTERS = 800;
    private static final int MAX_LINK_CHARACTERS = 60;

    private static final int TITLE_CHARACTERS = 100;
    private static final int MAX_TITLE = 1000;
    private static final Pattern FIRST_SENTENCE =
            Pattern.compile("\\S.{10,98}?(?<!\\b\\p{Lu}\\p{L}{0,2})[.!?](?=\\s+\\p{Lu})");

    private static final Pattern ESCAPED_END_TAG =
            Pattern.compile("(?i)&lt;/(?:p|div|a|b|i|em|strong|span|ul|ol|li|h[1-6]|blockquote)&gt;");

    /** How publishing software ends the part of a text that it puts into a feed. */
    private static final Pattern CUT_OFF = Pattern.compile(
            "(?is).*(?:\\[\\s*(?:…|\\.\\.\\.)\\s*\\]|(?:…|\\.\\.\\.|[.!?”\"»])\\s*\\(?(?:continue reading|keep"
                    + " reading|read (?:the )?(?:more|on|full (?:story|article))|more)\\b\\W{0,5})$");

    private static final Pattern ELLIPSIS = Pattern.compile("(?s).*(?:…|\\.\\.\\.)[\\])]?\\s*$");

    /** Paragraphs that publishing software adds below the text. */
    private static final Pattern FOOTER = Pattern.compile(
            "(?i)(?:the post .{1,300} (?:appeared first on|first appeared on|appeared on) .{1,100}|(?:continue"
                    + " reading|read more|read the full (?:story|article)|keep reading)\\b.{0,200}|this"
                    + " (?:article|story|post) (?:was )?(?:originally |first )?(?:appeared|published) (?:on|at|in)"
                    + " .{1,120})");

    /** Returns the text of a body, which is HTML or plain text. */
    public static FeedText of(@Nullable String body, String from) {
        return body == null || body.isBlank() ? none() : trimmed(paragraphs(body), from, false);
    }

    /** Returns the text of a plain text. */
    public static FeedText ofPlain(@Nullable String body, String from) {
        return body == null || body.isBlank() ? none() : trimmed(Lines.unified(body.strip()), from, false);
    }

    /** Returns the text of a summary, which is incomplete unless it is as long as an article. */
    public static FeedText ofSummary(@Nullable String summary, String from) {
        return summary == null || summary.isBlank() ? none() : trimmed(paragraphs(summary), from, true);
    }

    /** Returns a title without the markup that feeds put into it; null if there is none. */
    public static @Nullable String title(@Nullable String title) {
        if (title == null) {
            return null;
        }
        return shortened(HtmlParagraphs.isHtml(title) ? withoutMarkup(title) : title);
    }

    private static String withoutMarkup(String title) {
        HtmlLimits.check(title);
        return Jsoup.parseBodyFragment(title).text();
    }

    /** Feeds of social networks have the whole post as title, which is longer than ingest accepts. */
    private static String shortened(String title) {
        String line = title.strip();
        return line.length() <= MAX_TITLE ? title : firstWords(line);
    }

    /** Returns this, or the other one if this contains no text. */
    public FeedText or(Supplier<FeedText> other) {
        return text == null ? other.get() : this;
    }

    /** Returns the longer one. If both are about the same, this is judged as the summary: it may be the same teaser. */
    public FeedText orIfLonger(FeedText summary) {
        if (text == null || summary.text == null) {
            return text == null ? summary : this;
        }
        int length = text.replaceAll("\\s+", "").length();
        int lengthOfSummary = summary.text.replaceAll("\\s+", "").length();
        if (lengthOfSummary > length + length / 10) {
            return summary;
        }
        boolean same = lengthOfSummary >= length - length / 20;
        return same ? new FeedText(text, from, incomplete || !isLong(text)) : this;
    }

    /** Adds the text to a draft. Without a text the article is incomplete, too. */
    public void addTo(ArticleDraft draft) {
        draft.text(text, from).incomplete(incomplete || text == null);
    }

    /** Adds the text to the draft of an item of a feed, which needs no title: its first words are one. */
    public void addToItem(ArticleDraft draft) {
        addTo(draft);
        if (text != null && !draft.hasTitle()) {
            draft.title(firstWords(text), from);
        }
    }

    /** The first sentence of the first paragraph, or as many of its words as a title has. */
    private static String firstWords(String text) {
        String line = text.lines().findFirst().orElse("").replaceAll("\\s+", " ");
        Matcher sentence = FIRST_SENTENCE.matcher(line);
        if (sentence.lookingAt()) {
            return sentence.group();
        }
        if (line.codePointCount(0, line.length()) <= TITLE_CHARACTERS) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, TITLE_CHARACTERS));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut).replaceFirst("[,;:–-]+$", "") + "…";
    }

    private static FeedText none() {
        return new FeedText(null, "", true);
    }

    /** Software that escapes the HTML of a body twice leaves its tags as references. */
    private static String paragraphs(String body) {
        boolean isEscapedTwice =
                !HtmlParagraphs.isHtml(body) && ESCAPED_END_TAG.matcher(body).find();
        String html = isEscapedTwice ? Parser.unescapeEntities(body, false) : body;
        return HtmlParagraphs.isHtml(html) ? HtmlParagraphs.of(html) : body.strip();
    }

    private static FeedText trimmed(String text, String from, boolean summary) {
        int length = text.length();
        boolean cutOff = false;
        while (length > 0) {
            int start = text.lastIndexOf("\n\n", length - 1);
            String last = text.substring(start < 0 ? 0 : start + 2, length).strip();
            if (!last.isEmpty() && !FOOTER.matcher(last).matches()) {
                break;
            }
            cutOff |= !last.isEmpty()
                    && last.length() <= MAX_LINK_CHARACTERS
                    && !last.matches("(?i)(?:the post |this |.*:).*");
            length = Math.max(0, start);
        }
        String current = text.substring(0, length).strip();
        if (current.isEmpty()) {
            return none();
        }
        String end = current.substring(Math.max(0, current.length() - 200));
        cutOff |= CUT_OFF.matcher(end).matches();
        boolean teaser = summary && (!isLong(current) || ELLIPSIS.matcher(end).matches());
        return new FeedText(current, from, cutOff || teaser);
    }

    private static boolean isLong(String text) {
        return text.length() >= FULL_TEXT_CHARACTERS && text.split("\n\n").length >= FULL_TEXT_PARAGRAPHS;
    }
}
