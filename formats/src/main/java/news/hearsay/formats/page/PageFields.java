package news.hearsay.formats.page;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.draft.ArticleDraft;
import news.hearsay.formats.json.LinkedArticle;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Offers the fields of a page's article other than its text. */
final class PageFields {

    private static final Pattern HOST_PREFIX = Pattern.compile("^(?:www\\d?|m|mobile|amp|edition|touch)\\.");

    private final Document page;
    private final MetaElements metas;
    private final @Nullable LinkedArticle linked;
    private final @Nullable URI address;

    PageFields(Document page, MetaElements metas, @Nullable LinkedArticle linked, @Nullable URI address) {
        this.page = page;
        this.metas = metas;
        this.linked = linked;
        this.address = address;
    }

    void offer(ArticleDraft draft, @Nullable String outlet) {
        FoundField<String> title =
                PageTitle.find(page, metas, linked == null ? null : linked.headline(), outletNames(outlet));
        if (title != null) {
            draft.title(title.value(), title.from());
        }
        FoundField<String> url = PageAddress.find(page, metas, linked == null ? null : linked.url(), address);
        if (url != null) {
            draft.url(url.value(), url.from());
        }
        PageByline.offer(page, metas, linked == null ? List.of() : linked.authors(), draft);
        PageDate.offer(page, metas, linked == null ? null : linked.published(), draft);
        offerLanguage(draft);
        offerOutlet(draft, outlet);
    }

    private void offerOutlet(ArticleDraft draft, @Nullable String outlet) {
        String site = metas.get("og:site_name");
        draft.outlet(isName(site) ? site : null, metas.place("og:site_name"));
        if (linked != null) {
            draft.outlet(isName(linked.publisher()) ? linked.publisher() : null, "json-ld/publisher/name");
        }
        draft.outlet(microdataPublisher(), "microdata/publisher")
                .outlet(metas.get("application-name"), metas.place("application-name"))
                .outlet(outlet, "default");
        String host = host();
        if (host != null) {
            draft.outlet(host, "host of the address");
        }
    }

    /** Some sites put an address or the name of an account there. */
    private static boolean isName(@Nullable String stated) {
        return stated != null && !stated.startsWith("@") && !stated.contains("://");
    }

    private @Nullable String microdataPublisher() {
        Element name = page.selectFirst("[itemprop=publisher] [itemprop=name]");
        if (name == null) {
            return null;
        }
        return name.hasAttr("content") ? name.attr("content") : name.text();
    }

    private void offerLanguage(ArticleDraft draft) {
        Element html = page.selectFirst("html");
        if (html != null) {
            draft.language(html.attr("lang"), "html[lang]").language(html.attr("xml:lang"), "html[xml:lang]");
        }
        if (linked != null) {
            draft.language(linked.language(), "json-ld/inLanguage");
        }
        draft.language(metas.httpEquiv("content-language"), "meta[http-equiv=content-language]")
                .language(metas.get("language"), metas.place("language"))
                .language(metas.get("dc.language"), metas.place("dc.language"))
                .language(metas.get("og:locale"), metas.place("og:locale"));
    }

    /** The names by which the outlet can appear at the end of a title. */
    private Set<String> outletNames(@Nullable String outlet) {
        Set<String> names = new HashSet<>();
        addName(names, metas.get("og:site_name"));
        addName(names, metas.get("application-name"));
        addName(names, linked == null ? null : linked.publisher());
        addName(names, outlet);
        String host = host();
        if (host != null) {
            addName(names, host);
            String[] labels = host.split("\\.");
            for (int i = 0; i < labels.length - 1; i++) {
                if (labels[i].length() > 3) {
                    addName(names, labels[i]);
                }
            }
        }
        return names;
    }

    private static void addName(Set<String> names, @Nullable String name) {
        String letters = name == null ? "" : Letters.of(name);
        if (!letters.isEmpty()) {
            names.add(letters);
            names.add(letters.replaceFirst("^(?:the|www)", ""));
            names.add("the" + letters);
        }
    }

    private @Nullable String host() {
        return address == null || address.getHost() == null
                ? null
                : HOST_PREFIX
                        .matcher(address.getHost().toLowerCase(Locale.ROOT))
                        .replaceFirst("");
    }
}
