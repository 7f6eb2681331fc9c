package news.hearsay.web;

import java.time.Duration;
import java.util.List;
import news.hearsay.events.Stance;
import news.hearsay.web.SampleArticle.Speaker;

/** Made-up reports on the guarantee talks, in our own words, which contain everything that pages can show. */
final class SampleCoverage {

    static final String MODEL = "allies discuss guarantees of the Israeli kind for Ukraine";
    static final String TROOPS = "Britain will send troops to Ukraine";
    static final String NO_TROOPS = "Britain will not send troops to Ukraine";
    static final String NESTED = "Kyiv asked for";

    static final SampleArticle COURIER_ON_MODEL = courier();
    static final SampleArticle GAZETTE_ON_MODEL = SampleArticle.in(
                    "Eastern Gazette",
                    "Diplomat: talks on guarantees go on",
                    "2023-06-14T07:30:00Z",
                    "javascript:alert(1)")
            .sentence("Allies discuss guarantees of the Israeli kind for Ukraine, a European diplomat told the Eastern"
                    + " Gazette.")
            .claim(
                    "Allies discuss guarantees of the Israeli kind for Ukraine",
                    "told",
                    Stance.CONFIRMS,
                    false,
                    "Israeli-type model",
                    Speaker.anonymous("a European diplomat"));
    static final SampleArticle OBSERVER_ON_TROOPS = observer(Duration.ofMinutes(10))
            .sentence("Emmanuel Macron denied that Britain will send troops to Ukraine.")
            .claim(TROOPS, "denied", Stance.DENIES, false, "troops", Speaker.person("Emmanuel Macron"));

    private SampleCoverage() {}

    /** Returns the articles in the order of reception. The last one is a revision that drops a claim. */
    static List<SampleArticle> articles() {
        return List.of(
                wire(),
                COURIER_ON_MODEL,
                telegraph(),
                GAZETTE_ON_MODEL,
                OBSERVER_ON_TROOPS,
                observer(Duration.ofMinutes(130)),
                SampleArticle.in(
                                "Harbour Courier",
                                "No soldiers after all",
                                "2025-03-05T12:00:00Z",
                                "https://courier.example/no-soldiers")
                        .sentence("Keir Starmer said that Britain will not send troops to Ukraine.")
                        .claim(NO_TROOPS, "said", Stance.STATES, true, "troops", Speaker.person("Keir Starmer")),
                ceasefire());
    }

    private static SampleArticle wire() {
        Speaker duda = Speaker.person("Andrzej Duda");
        return SampleArticle.in(
                        "Meridian Wire",
                        "Allies weigh a model for Kyiv",
                        "2023-05-30T08:00:00Z",
                        "https://meridian.example/model")
                .sentence("Andrzej Duda said that allies discuss guarantees of the Israeli kind for Ukraine.")
                .claim(MODEL, "said", Stance.STATES, false, "Israeli-type model", duda)
                .sentence("NATO must stay the aim, Duda said.")
                .claim("NATO must stay the aim", "said", Stance.WANTS, false, "NATO membership", duda.as("Duda"));
    }

    /** An emoji, markup, an ampersand, and a claim within a claim. */
    private static SampleArticle courier() {
        Speaker official = Speaker.anonymous("A US official");
        return SampleArticle.in(
                        "Harbour Courier",
                        "A model of its own",
                        "2023-05-31T16:00:00Z",
                        "https://courier.example/model")
                .sentence("Kyiv may get a model of its own 🛡️ soon.")
                .sentence("Andrzej Duda told Meridian Wire that allies discuss guarantees of the Israeli kind for"
                        + " Ukraine.")
                .claim(
                        MODEL,
                        "told",
                        Stance.STATES,
                        false,
                        "Israeli-type model",
                        Speaker.person("Andrzej Duda"),
                        "Meridian Wire")
                .sentence("A US official confirmed that allies discuss guarantees of the Israeli kind for Ukraine.")
                .claim(MODEL, "confirmed", Stance.CONFIRMS, false, "Israeli-type model", official)
                .confidence(0.41)
                .sentence("The shells that Kyiv asked for arrive in June, an envoy said.")
                .claim(
                        "The shells that Kyiv asked for arrive in June",
                        "said",
                        Stance.CONFIRMS,
                        false,
                        "arms",
                        Speaker.anonymous("an envoy"))
                .claim(NESTED, "said", Stance.CONFIRMS, false, "arms", Speaker.anonymous("an envoy"))
                .paragraph()
                .sentence("\"Nothing is decided,\" <b>the palace</b> & its guests added.")
                .claim("Nothing is decided", "added", Stance.DENIES, true, "ratification and binding force");
    }

    private static SampleArticle telegraph() {
        return SampleArticle.in(
                        "Lowland Telegraph",
                        "Wire: a model like Israel's",
                        "2023-06-01T10:00:00Z",
                        "https://lowland.example/model")
                .sentence("Allies discuss guarantees of the Israeli kind for Ukraine, Meridian Wire reported, citing"
                        + " Andrzej Duda.")
                .claim(
                        "Allies discuss guarantees of the Israeli kind for Ukraine",
                        "reported",
                        Stance.STATES,
                        false,
                        "Israeli-type model",
                        Speaker.person("Andrzej Duda"),
                        "Meridian Wire")
                .sentence("A US official confirmed to Meridian Wire that allies discuss guarantees of the Israeli kind"
                        + " for Ukraine.")
                .claim(
                        MODEL,
                        "confirmed",
                        Stance.CONFIRMS,
                        false,
                        "Israeli-type model",
                        Speaker.anonymous("A US official"),
                        "Meridian Wire");
    }

    private static SampleArticle observer(Duration delay) {
        return SampleArticle.in(
                        "Northern Observer",
                        "London ready to send soldiers",
                        "2025-02-17T09:00:00Z",
                        "https://observer.example/soldiers")
                .receivedAfter(delay)
                .sentence("Keir Starmer said that Britain will send troops to Ukraine.")
                .claim(TROOPS, "said", Stance.PROMISES, false, "troops", Speaker.person("Keir Starmer"));
    }

    private static SampleArticle ceasefire() {
        return SampleArticle.in(
                        "Eastern Gazette",
                        "Ceasefire first",
                        "2025-03-20T12:00:00Z",
                        "https://gazette.example/ceasefire")
                .sentence("A ceasefire must come first, Emmanuel Macron said.")
                .claim(
                        "A ceasefire must come first",
                        "said",
                        Stance.WANTS,
                        false,
                        "ceasefire and peace talks",
                        Speaker.person("Emmanuel Macron"))
                .sentence("Air defence will follow, the Eastern Gazette writes.")
                .claim("Air defence will follow", "writes", Stance.STATES, false, "air defence");
    }
}
