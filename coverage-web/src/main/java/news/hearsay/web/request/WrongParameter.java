package news.hearsay.web.request;

import java.util.Map;

/** A part of a request that is wrong, why, and how to put it right. */
record WrongParameter(String parameter, String detail, String mend) {

    private static final String NAME = "a name of at most 200 characters";
    private static final Map<String, String> MENDS = Map.ofEntries(
            Map.entry("q", "write words to search for, 300 characters at most"),
            Map.entry("subject", "write " + NAME),
            Map.entry("aspect", "write " + NAME),
            Map.entry("outlet", "write " + NAME + ", or an id"),
            Map.entry("source", "write " + NAME + ", or an id"),
            Map.entry("kind", "write one of " + String.join(", ", Words.kinds())),
            Map.entry("stance", "write one of " + String.join(", ", Words.stances())),
            Map.entry("from", "write a date such as 2023-05-01 or a moment such as 2023-05-01T12:00:00Z"),
            Map.entry("until", "write a date such as 2023-05-31 or a moment such as 2023-05-31T12:00:00Z"),
            Map.entry("order", "write latest, newest, origins or mentions"),
            Map.entry("by", "write aspect or subject"),
            Map.entry("step", "write day, week or month"),
            Map.entry(
                    "cursor",
                    "take the next of the page before as it is, with the same order; or leave it out to begin anew"),
            Map.entry("limit", "write a whole number from 1 to 200"),
            Map.entry("format", "write html, json, csv or jsonld"),
            Map.entry("revision", "write 16 hexadecimal digits, as an article's list of revisions gives them"),
            Map.entry("id", "take an id as a list gives it"));

    static WrongParameter of(String parameter, String detail) {
        return new WrongParameter(parameter, detail, MENDS.getOrDefault(parameter, "leave it out; see /openapi"));
    }
}
