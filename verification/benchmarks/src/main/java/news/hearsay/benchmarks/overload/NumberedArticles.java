package news.hearsay.benchmarks.overload;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import news.hearsay.events.Ids;

/** Articles of a given size that differ only by their number, so that the check of the topic can create each again. */
final class NumberedArticles {

    private static final String NUMBER = "%010d";
    private static final String SENTENCES = """
        The harbour master said that three ships had left at dawn. According to the port authority, two more are to follow. \
        A spokesman told the Sample Courier that grain prices would fall by a tenth. Traders doubted it. \
        """;

    private final String outlet;
    private final String body;
    private final byte[] template;
    private final int titleAt;
    private final int textAt;

    /** @param characters the approximate length of the text, in characters */
    NumberedArticles(String outlet, int characters) {
        this.outlet = outlet;
        this.body =
                " " + SENTENCES.repeat(characters / SENTENCES.length() + 1).substring(0, Math.max(1, characters - 20))
                        + ".";
        String json = "{\"title\":\"Report %1$s\",\"outlet\":\"%2$s\",\"text\":\"Report %1$s.%3$s\"}"
                .formatted(NUMBER.formatted(0), outlet, body);
        this.template = json.getBytes(StandardCharsets.UTF_8);
        this.titleAt = json.indexOf("Report ") + "Report ".length();
        this.textAt = json.lastIndexOf("Report 0") + "Report ".length();
    }

    int size() {
        return template.length;
    }

    /** Returns the article as JSON on one line. */
    byte[] json(long number) {
        byte[] json = template.clone();
        write(number, json, titleAt);
        write(number, json, textAt);
        return json;
    }

    String title(long number) {
        return "Report " + NUMBER.formatted(number);
    }

    String text(long number) {
        return "Report " + NUMBER.formatted(number) + "." + body;
    }

    /** Returns the id that ingest must return, computed by the documented derivation. */
    String id(long number) {
        return Ids.article(null, outlet, title(number), null);
    }

    String revision(long number) {
        return Ids.revision(Ids.contentHash(title(number), text(number)));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "articles of %d bytes", template.length);
    }

    private static void write(long number, byte[] into, int at) {
        long rest = number;
        for (int i = at + 9; i >= at; i--) {
            into[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
