package news.hearsay.events;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters of a URL that record how a reader came to the page, and do not select the page. */
final class TrackingParameters {

    /** Names that nothing but a tracker has. */
    private static final Pattern TRACKING = Pattern.compile(
            "utm_[a-z_]+|at_[a-z0-9_]+|ns_[a-z_]+|int_(source|medium|campaign)|fb_(ref|source|action_ids|action_types)"
                    + "|fbclid|gclid|dclid|yclid|twclid|ttclid|msclkid|gclsrc|gbraid|wbraid|li_fat_id|igsh(id)?"
                    + "|mc_(cid|eid)|mkt_tok|_hs(enc|mi)|hsctatracking|vero_id|oly_(anon|enc)_id|s_(cid|kwcid)|sc_cid"
                    + "|ref_(src|url)|reflink|unlocked_article_code|giftid"
                    + "|cmp|cmpid|icmp|intcmp|icid|ocid|ncid|xtor|ito|smid|smtyp|smprod|soc_(src|trk)|tpcc|__source"
                    + "|sref|srnd|leadsource|wt\\.mc_(id|ev)|wt_mc(_id)?|sr_share|share_?(id|token|type|source)"
                    + "|__twitter_impression|_ga|_gl|usqp"
                    + "|guccounter|guce_referrer(_sig)?|outputtype|amp",
            Pattern.CASE_INSENSITIVE);

    /** Names that a tracker may have, and a page too; the value decides. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "ref", "source", "src", "from", "via", "medium", "channel", "referrer", "referer", "campaign", "share");

    /** The words of values that name a way to the page. */
    private static final Set<String> WAYS = Set.of(
            "rss",
            "feed",
            "feeds",
            "atom",
            "share",
            "shared",
            "sharing",
            "social",
            "button",
            "btn",
            "link",
            "copy",
            "twitter",
            "tw",
            "facebook",
            "fb",
            "instagram",
            "ig",
            "whatsapp",
            "wa",
            "telegram",
            "linkedin",
            "reddit",
            "mastodon",
            "bluesky",
            "threads",
            "tiktok",
            "pinterest",
            "youtube",
            "email",
            "mail",
            "newsletter",
            "letter",
            "push",
            "notification",
            "alert",
            "app",
            "ios",
            "android",
            "mobile",
            "desktop",
            "web",
            "home",
            "homepage",
            "hp",
            "frontpage",
            "front",
            "page",
            "top",
            "nav",
            "menu",
            "sidebar",
            "footer",
            "header",
            "teaser",
            "widget",
            "related",
            "recommended",
            "recirc",
            "trending",
            "google",
            "googlenews",
            "gnews",
            "bing",
            "yahoo",
            "msn",
            "flipboard",
            "pocket",
            "aggregator",
            "search",
            "amp",
            "ad",
            "ads",
            "banner",
            "promo",
            "campaign");

    private TrackingParameters() {}

    /** @param parameter a name, with or without a value, as the URL writes it */
    static boolean contain(String parameter) {
        String[] parts = parameter.split("=", 2);
        String name = parts[0].toLowerCase(Locale.ROOT);
        return TRACKING.matcher(name).matches()
                || AMBIGUOUS.contains(name) && (parts.length == 1 || namesOnlyWays(decoded(parts[1])));
    }

    private static boolean namesOnlyWays(String value) {
        return Arrays.stream(value.toLowerCase(Locale.ROOT).split("[-_.+:/ ]+"))
                .allMatch(word -> word.isEmpty() || WAYS.contains(word));
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
