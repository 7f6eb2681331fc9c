package news.hearsay.web;

import java.util.List;
import java.util.Locale;
import news.hearsay.events.Stance;
import news.hearsay.web.SampleArticle.Speaker;

/** Made-up reports in our own words, in which a claim becomes bolder from one outlet to the next. */
final class SampleDrift {

    static final String FIRST = "Lorn may send up to 2,000 soldiers to Velania";
    static final String SECOND = "Lorn will send up to 2,000 soldiers to Velania";
    static final String THIRD = "Lorn will send 2,000 soldiers to Velania";

    private SampleDrift() {}

    static List<SampleArticle> articles() {
        return List.of(
                article("Harbour Courier", "Lorn weighs a mission", "07:40")
                        .sentence("A person briefed on the talks said that Lorn may send up to 2,000 soldiers to"
                                + " Velania.")
                        .claim(
                                FIRST,
                                "said",
                                Stance.STATES,
                                false,
                                "troops",
                                Speaker.anonymous("A person briefed on the talks")),
                article("Northern Observer", "Courier: mission possible", "08:30")
                        .sentence(
                                "Lorn may send up to 2,000 soldiers to Velania, a person briefed on the talks told the"
                                        + " Harbour Courier.")
                        .claim(
                                FIRST,
                                "told",
                                Stance.STATES,
                                false,
                                "troops",
                                Speaker.anonymous("a person briefed on the talks"),
                                "Harbour Courier"),
                article("Lighthouse Post", "Lorn to send soldiers", "09:15")
                        .sentence("Officials told the Harbour Courier that Lorn will send up to 2,000 soldiers to"
                                + " Velania.")
                        .claim(
                                SECOND,
                                "told",
                                Stance.STATES,
                                false,
                                "troops",
                                Speaker.anonymous("Officials"),
                                "Harbour Courier"),
                article("Morning Ledger", "2,000 soldiers for Velania", "11:05")
                        .sentence("Lorn will send 2,000 soldiers to Velania, the Lighthouse Post reported.")
                        .claim(THIRD, "reported", Stance.STATES, false, "troops", null, "Lighthouse Post"));
    }

    private static SampleArticle article(String outlet, String title, String time) {
        return SampleArticle.in(
                outlet,
                title,
                "2025-02-01T" + time + ":00Z",
                "https://" + outlet.toLowerCase(Locale.ROOT).replace(' ', '-') + ".example/mission");
    }
}
