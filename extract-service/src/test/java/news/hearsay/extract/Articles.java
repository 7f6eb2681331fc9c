package news.hearsay.extract;

import java.time.Instant;
import news.hearsay.events.Article;
import news.hearsay.events.Ids;

/** Articles in our own words. */
final class Articles {

    static final String QUOTED = """
            Talks about security guarantees for Ukraine went on in Paris on Tuesday.

            "We need security guarantees before any truce," said Olena Marchenko, who speaks for the delegation. \
            "The troops would stay for years," said Piet Janssen after the meeting 🙂.
            """;
    static final String WITHOUT_QUOTES = "Rain fell on Lviv on Tuesday. The trams were late.\n";
    static final Instant RECEIVED = Instant.parse("2025-03-04T10:15:30.123Z");

    private Articles() {}

    static Article of(String title, String text) {
        String hash = Ids.contentHash(title, text);
        return new Article(
                Ids.article(null, "Our Daily", title, null),
                Ids.revision(hash),
                null,
                "Our Daily",
                title,
                null,
                null,
                RECEIVED,
                "en",
                text,
                hash);
    }
}
