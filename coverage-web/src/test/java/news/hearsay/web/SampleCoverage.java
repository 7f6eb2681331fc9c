package news.hearsay.web;

import java.util.List;
import news.hearsay.web.SampleRows.Saying;
import news.hearsay.web.SampleRows.Who;

/** A small world of made-up reports on the guarantee talks, in words of our own, that shows all that pages can show. */
final class SampleCoverage {

    static final Who DUDA = Who.person("Andrzej Duda");
    static final Who STARMER = Who.person("Keir Starmer");
    static final Who MACRON = Who.person("Emmanuel Macron");
    static final Who OFFICIAL = Who.anonymous("a US official");
    static final Who DIPLOMAT = Who.anonymous("a European diplomat");
    static final Who COURIER = Who.outlet("Harbour Courier");
    static final Who TELEGRAPH = Who.outlet("Lowland Telegraph");
    static final Who GAZETTE = Who.outlet("Eastern Gazette");
    static final Who WIRE = Who.outlet("Meridian Wire");
    static final Who OBSERVER = Who.outlet("Northern Observer");

    static final String MODEL = "model";
    static final String TROOPS = "troops";
    static final String NO_TROOPS = "no troops";
    static final String TEXT_OF_COURIER = """
            Kyiv may get a model of its own 🛡️ soon. Andrzej Duda told Meridian Wire that allies discuss guarantees of the Israeli kind for Ukraine. \
            A US official confirmed that the talks on such a model are under way.

            "Nothing is decided," <b>the palace</b> & its guests added.""";

    private SampleCoverage() {}

    static void fill(SampleRows rows) {
        rows.add(
                "Meridian Wire",
                "Allies weigh a model for Kyiv",
                "2023-05-30T08:00:00Z",
                "Andrzej Duda said that allies discuss guarantees of the Israeli kind for Ukraine. NATO must stay the aim, Duda said.",
                "https://meridian.example/model",
                new Saying(
                        MODEL,
                        "allies discuss guarantees of the Israeli kind for Ukraine",
                        "said",
                        "states",
                        false,
                        "Israeli-type model",
                        List.of(DUDA, WIRE)),
                new Saying(
                        "aim",
                        "NATO must stay the aim",
                        "Duda said",
                        "wants",
                        false,
                        "NATO membership",
                        List.of(DUDA, WIRE)));
        courier(rows);
        rows.add(
                "Lowland Telegraph",
                "Wire: a model like Israel's",
                "2023-06-01T10:00:00Z",
                "Allies talk of guarantees after Israel's example, Meridian Wire reported, citing Andrzej Duda. A US official confirmed to Meridian Wire that talks run.",
                "https://lowland.example/model",
                new Saying(
                        MODEL,
                        "Allies talk of guarantees after Israel's example",
                        "reported",
                        "states",
                        false,
                        "Israeli-type model",
                        List.of(DUDA, WIRE, TELEGRAPH)),
                new Saying(
                        MODEL,
                        "talks run",
                        "confirmed",
                        "confirms",
                        false,
                        "Israeli-type model",
                        List.of(OFFICIAL, WIRE, TELEGRAPH)));
        rows.add(
                "Eastern Gazette",
                "Diplomat: talks on guarantees go on",
                "2023-06-14T07:30:00Z",
                "Talks on guarantees of the Israeli kind go on, a European diplomat told the Eastern Gazette.",
                "javascript:alert(1)",
                new Saying(
                        MODEL,
                        "Talks on guarantees of the Israeli kind go on",
                        "told",
                        "confirms",
                        false,
                        "Israeli-type model",
                        List.of(DIPLOMAT, GAZETTE)));
        rows.add(
                "Northern Observer",
                "London ready to send soldiers",
                "2025-02-17T09:00:00Z",
                "Keir Starmer said that Britain will send troops to Ukraine if peace holds. Emmanuel Macron denied that Europe will send troops to Ukraine now.",
                "https://observer.example/soldiers",
                new Saying(
                        TROOPS,
                        "Britain will send troops to Ukraine if peace holds",
                        "said",
                        "promises",
                        false,
                        "troops",
                        List.of(STARMER, OBSERVER)),
                new Saying(
                        TROOPS,
                        "Europe will send troops to Ukraine now",
                        "denied",
                        "denies",
                        false,
                        "troops",
                        List.of(MACRON, OBSERVER)));
        rows.add(
                "Harbour Courier",
                "No soldiers after all",
                "2025-03-05T12:00:00Z",
                "Keir Starmer said that Britain will not send troops to Ukraine.",
                "https://courier.example/no-soldiers",
                new Saying(
                        NO_TROOPS,
                        "Britain will not send troops to Ukraine",
                        "said",
                        "states",
                        true,
                        "troops",
                        List.of(STARMER, COURIER)));
        rows.add(
                "Eastern Gazette",
                "Ceasefire first",
                "2025-03-20T12:00:00Z",
                "A ceasefire must come first, Emmanuel Macron said. Air defence will follow, the Eastern Gazette writes.",
                "https://gazette.example/ceasefire",
                new Saying(
                        "ceasefire",
                        "A ceasefire must come first",
                        "said",
                        "wants",
                        false,
                        "ceasefire and peace talks",
                        List.of(MACRON, GAZETTE)),
                new Saying(
                        "air", "Air defence will follow", "writes", "states", false, "air defence", List.of(GAZETTE)));
        // an edit that drops a claim
        rows.add(
                "Northern Observer",
                "London ready to send soldiers",
                "2025-02-17T09:00:00Z",
                "Keir Starmer said that Britain will send troops to Ukraine if peace holds.",
                "https://observer.example/soldiers",
                new Saying(
                        TROOPS,
                        "Britain will send troops to Ukraine if peace holds",
                        "said",
                        "promises",
                        false,
                        "troops",
                        List.of(STARMER, OBSERVER)));
        rows.opposite(TROOPS, NO_TROOPS);
        rows.shift(STARMER, TROOPS, NO_TROOPS);
    }

    /** An article with a sentence to follow a thread to, an emoji, markup and an ampersand. */
    private static void courier(SampleRows rows) {
        rows.add(
                "Harbour Courier",
                "A model of its own",
                "2023-05-31T16:00:00Z",
                TEXT_OF_COURIER,
                "https://courier.example/model",
                new Saying(
                        MODEL,
                        "allies discuss guarantees of the Israeli kind for Ukraine",
                        "told",
                        "states",
                        false,
                        "Israeli-type model",
                        List.of(DUDA, WIRE, COURIER)),
                new Saying(
                        MODEL,
                        "the talks on such a model are under way",
                        "confirmed",
                        "confirms",
                        false,
                        "Israeli-type model",
                        List.of(OFFICIAL, COURIER)),
                new Saying(
                        "nested",
                        "such a model are under way",
                        "confirmed",
                        "confirms",
                        false,
                        "arms",
                        List.of(OFFICIAL, COURIER)),
                new Saying(
                        "decided",
                        "Nothing is decided",
                        "added",
                        "denies",
                        true,
                        "ratification and binding force",
                        List.of(COURIER)));
    }
}
