package news.hearsay.web.request;

/** Descriptions of parameters that several addresses share. */
final class Descriptions {

    static final String SUBJECT = "A configured subject";
    static final String ASPECT = "An aspect of a subject";
    static final String OUTLET = "The name of an outlet, in any spelling, or its id";
    static final String FROM =
            "The start of the time range, inclusive: a date (UTC) or a timestamp with a zone, such as"
                    + " 2023-05-01T12:00:00Z";
    static final String UNTIL =
            "The end of the time range: a date (UTC), which is included, or a timestamp with a zone, which is excluded";
    static final String MINIMUM_CONFIDENCE =
            "The least confidence of the mentions and claims that are listed. It limits this list only: threads, origins,"
                    + " timelines and counts are those of all mentions";
    static final String CURSOR = "`next` of the previous page; omit it for the first page";

    private Descriptions() {}
}
