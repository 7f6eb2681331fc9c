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
}
