package news.hearsay.extract.engine.text;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generated texts for property tests. */
public final class TextArbitraries {

    private TextArbitraries() {}

    /** Words of news mixed with everything that makes offsets difficult. */
    public static Arbitrary<String> any() {
        return Arbitraries.of(
                        "The minister",
                        "said",
                        "that",
                        "according to",
                        "Example Wire",
                        "told",
                        "he",
                        "will",
                        "not",
                        "sign",
                        "“",
                        "”",
                        "\"",
                        "'",
                        "‘",
                        "’",
                        "''",
                        "«",
                        "»",
                        ".",
                        ",",
                        ":",
                        "?",
                        "…",
                        "—",
                        "(",
                        ")",
                        " ",
                        " ",
                        " ",
                        "\n",
                        "\n\n",
                        "\r\n",
                        "\t",
                        "\u00a0",
                        "\u200b",
                        "🙂",
                        "👩‍👩‍👧",
                        "𝒜",
                        "e\u0301",
                        "n\u0303",
                        "\u202bقال الوزير\u202c",
                        "שלום",
                        "\ud83d",
                        "\udc00",
                        "U.S.",
                        "Mr.",
                        "don't",
                        "10:30",
                        "$1,000",
                        "http://example.org/a")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join("", pieces));
    }

    /** Paragraphs of sentences with names, offices and bodies that a line may break. */
    public static Arbitrary<String> news() {
        return Arbitraries.of(
                        "Deputy Minister Lucia Armand said that no village along the river would be cut off this year.",
                        "The Bank of Eastland denied on Monday that the pumps of the reservoir had been sold in May.",
                        "“The bells will ring at six,” said Father Piotr Zelenka, who has led the parish since March.",
                        "The reservoir is half empty after a dry spring, according to Water Board director Oskar Feld.",
                        "Farmers in Upper Lorn have waited for weeks, and the National Union of Ferry Workers had"
                                + " warned them.",
                        "She told Radio North that Anna Lindqvist and Bela Horvat Ruiz were expected to agree on a"
                                + " price.",
                        "He added that Mr. Tammen of the U.S. Coast Guard would fly to Port Vale with Dr. Lena Ott.")
                .list()
                .ofMinSize(3)
                .ofMaxSize(6)
                .map(sentences -> String.join(" ", sentences))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(paragraphs -> String.join("\n\n", paragraphs));
    }

    /** The text in lines of at most that many characters, each as full as possible. */
    public static String wrapped(String text, int width) {
        StringBuilder wrapped = new StringBuilder(text);
        int lineStart = 0;
        int space = -1;
        for (int i = 0; i <= wrapped.length(); i++) {
            boolean wordEnd = i == wrapped.length() || Character.isWhitespace(wrapped.charAt(i));
            if (wordEnd && i - lineStart > width && space > 0) {
                wrapped.setCharAt(space, '\n');
                lineStart = space + 1;
            }
            if (wordEnd) {
                space = i;
            }
            if (i < wrapped.length() && wrapped.charAt(i) == '\n') {
                lineStart = i + 1;
                space = -1;
            }
        }
        return wrapped.toString();
    }
}
