package news.hearsay.coverage.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The names and numbers of a text in text order, as hashes. A name is a word with a capital letter that does not begin
 * a sentence. Texts made from one template differ in them.
 *
 * @param hashes one for each name or number
 */
public record Facts(int[] hashes) {

    private static final Pattern WORD =
            Pattern.compile("(?<start>^|[.!?:…\"“”‘\\n]\\s*)?(?<word>[\\p{L}\\p{M}\\p{N}]++)");

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("thirteen", "13"),
            Map.entry("fourteen", "14"),
            Map.entry("fifteen", "15"),
            Map.entry("sixteen", "16"),
            Map.entry("seventeen", "17"),
            Map.entry("eighteen", "18"),
            Map.entry("nineteen", "19"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("seventy", "70"),
            Map.entry("eighty", "80"),
            Map.entry("ninety", "90"),
            Map.entry("hundred", "100"),
            Map.entry("thousand", "1000"),
            Map.entry("million", "1000000"),
            Map.entry("billion", "1000000000"));

    public Facts {
        hashes = hashes.clone();
    }

    static Facts of(String text) {
        IntStream.Builder hashes = IntStream.builder();
        Matcher matcher = WORD.matcher(Fingerprint.normalized(text));
        while (matcher.find()) {
            String word = matcher.group("word");
            String folded = word.toLowerCase(Locale.ROOT);
            String number = NUMBERS.get(folded);
            boolean isName = matcher.group("start") == null && Character.isUpperCase(word.codePointAt(0));
            if (number != null || isName || Character.isDigit(word.codePointAt(0))) {
                hashes.add((number == null ? folded : number).hashCode());
            }
        }
        return new Facts(hashes.build().toArray());
    }

    /**
     * The share of the facts of the text with fewer that the other contains in the same order: the longest common
     * subsequence. 1 if a text has none.
     */
    double shared(Facts other) {
        int fewer = Math.min(hashes.length, other.hashes.length);
        if (fewer == 0) {
            return 1;
        }
        int[] row = new int[other.hashes.length + 1];
        for (int hash : hashes) {
            int diagonal = 0;
            for (int i = 1; i < row.length; i++) {
                int above = row[i];
                row[i] = hash == other.hashes[i - 1] ? diagonal + 1 : Math.max(above, row[i - 1]);
                diagonal = above;
            }
        }
        return (double) row[other.hashes.length] / fewer;
    }

    /** The hashes; a copy. */
    @Override
    public int[] hashes() {
        return hashes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts(int[] theirs) && Arrays.equals(hashes, theirs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return "Facts" + Arrays.toString(hashes);
    }
}
