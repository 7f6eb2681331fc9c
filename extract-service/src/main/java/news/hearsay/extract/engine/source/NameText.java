package news.hearsay.extract.engine.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.hearsay.extract.engine.text.Document;

/** The text of a person's name: nicknames and short names left out, capitals made title case, with single spaces. */
record NameText(Document d, NameInsertions insertions) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** The name in these tokens, without nicknames in marks, with single spaces. */
    String of(int start, int end) {
        StringBuilder name = new StringBuilder(d.slice(start, start + 1));
        int i = start + 1;
        while (i < end) {
            int nickname = insertions.end(i, end);
            if (nickname > i) {
                i = nickname;
            } else if (d.word(i).equals(",")) {
                i++;
            } else {
                boolean joined = d.start(i) == d.end(i - 1) && !d.word(i - 1).endsWith(".");
                name.append(joined ? "" : " ").append(d.word(i));
                i++;
            }
        }
        String text = SPACES.matcher(name).replaceAll(" ");
        boolean capitals = text.indexOf(' ') > 0 && text.length() > 6 && text.equals(text.toUpperCase(Locale.ROOT));
        return capitals ? cased(text) : text;
    }

    private static String cased(String capitals) {
        return Arrays.stream(capitals.split(" ")).map(SpeakerNames::titleCase).collect(Collectors.joining(" "));
    }
}
