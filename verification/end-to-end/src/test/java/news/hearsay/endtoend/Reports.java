package news.hearsay.endtoend;

import java.util.Map;

/** Articles for the tests, in our own words. */
final class Reports {

    private Reports() {}

    /**
     * Contains every kind of attribution: an outlet that a source spoke to, an anonymous official, a group, and a
     * report of a report.
     */
    static final Map<String, String> SECURITY_MODEL = Map.of(
            "outlet",
            "Example Wire",
            "url",
            "https://example-wire.example/2023/model",
            "title",
            "Allies weigh a model of guarantees for Kyiv",
            "publishedAt",
            "2023-05-20T08:00:00Z",
            "text",
            """
            The United States and its allies plan to give Ukraine guarantees that resemble those of Israel, according to the Wall Street Journal (WSJ).

            Poland's President Andrzej Duda told the WSJ that the talks about such guarantees had begun. “The discussions go on right now,” the Polish President said.

            A US official confirmed to the WSJ on condition of anonymity that the model was being discussed. Western officials told the WSJ that an agreement could change the course of the war.

            According to the WSJ, membership in NATO may be years away.\
            """);
}
