package news.hearsay.web.request;

import java.util.Map;
import news.hearsay.platform.http.InvalidField;

/** The fix for each parameter: the value that a client has to write. */
final class ParameterFixes {

    private static final String NAME = "write a name of at most 200 characters";
    private static final Map<String, String> FIXES = Map.ofEntries(
            Map.entry("q", "write the words to search for, at most 300 characters"),
            Map.entry("subject", NAME),
            Map.entry("aspect", NAME),
            Map.entry("outlet", NAME + ", or an id"),
            Map.entry("with", NAME + " of an outlet, or an id"),
            Map.entry("source", NAME + ", or an id"),
            Map.entry("kind", "write one of " + String.join(", ", AllowedValues.kinds())),
            Map.entry("stance", "write one of " + String.join(", ", AllowedValues.stances())),
            Map.entry("form", "write statement or phrase"),
            Map.entry("drift", "write any or one of " + String.join(", ", AllowedValues.drifts())),
            Map.entry("minimumConfidence", "write a number from 0 to 1, such as 0.7"),
            Map.entry("since", "write a date such as 2023-05-01 or a timestamp such as 2023-05-01T12:00:00Z"),
            Map.entry("change", "write contested, gained, withdrawn, new or repeated"),
            Map.entry("reason", "write language, no-claims, waiting or failed"),
            Map.entry("from", "write a date such as 2023-05-01 or a timestamp such as 2023-05-01T12:00:00Z"),
            Map.entry("until", "write a date such as 2023-05-31 or a timestamp such as 2023-05-31T12:00:00Z"),
            Map.entry("withFrom", "write a date such as 2023-05-01 or a timestamp such as 2023-05-01T12:00:00Z"),
            Map.entry("withUntil", "write a date such as 2023-05-31 or a timestamp such as 2023-05-31T12:00:00Z"),
            Map.entry("order", "write an order that /openapi lists for the address, such as latest"),
            Map.entry("by", "write aspect or subject"),
            Map.entry("step", "write day, week or month"),
            Map.entry(
                    "cursor",
                    "use next from the previous page unchanged, with the same order and words, or omit it to start over"),
            Map.entry("limit", "write a whole number from 1 to 200"),
            Map.entry(
                    "format",
                    "write html, json, csv, jsonld or, at a list of threads, a source or a search, atom; at an export csv, jsonl, parquet or jsonld"),
            Map.entry("revision", "write the 16 hexadecimal digits of a revision that the article lists"),
            Map.entry("article", "use the id of an article"),
            Map.entry("thread", "use the id of a thread"),
            Map.entry("person", NAME),
            Map.entry("ruling", "write one of " + String.join(", ", RulingsQuery.kinds())),
            Map.entry("status", "write one of " + String.join(", ", RulingsQuery.statuses())),
            Map.entry(RequestKey.HEADER, "use a random UUID for each request, and the same one if it is repeated"),
            Map.entry("id", "use an id from a list"));

    private ParameterFixes() {}

    /** Returns the error of a parameter, with the fix for this parameter. */
    static InvalidField invalid(String parameter, String detail) {
        return new InvalidField(parameter, detail, FIXES.getOrDefault(parameter, "omit it; see /openapi"));
    }
}
