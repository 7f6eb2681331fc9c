package news.hearsay.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import news.hearsay.web.read.ArticleRepository;
import news.hearsay.web.read.ChainLink;
import news.hearsay.web.read.ClaimSearch;
import news.hearsay.web.read.ClaimThread;
import news.hearsay.web.read.DailyCoverage;
import news.hearsay.web.read.Headline;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.PolledFeed;
import news.hearsay.web.read.SourceProfile;
import news.hearsay.web.read.ThreadMention;
import org.jspecify.annotations.Nullable;

/**
 * Responses in the vocabularies of schema.org and PROV-O. A thread is a Claim; a mention is a Quotation that appears in
 * a NewsArticle. Each link of a mention's chain is an Entity derived from the previous one and attributed to the agent
 * that made or passed on the claim; the first is quoted from the source. The document includes its context, so clients
 * need not fetch one.
 */
public final class LinkedData {

    private static final Map<String, Object> CONTEXT = Map.of(
            "@vocab", "https://schema.org/",
            "prov", "http://www.w3.org/ns/prov#",
            "hearsay", "urn:hearsay:",
            "datePublished", Map.of("@type", "DateTime"),
            "url", Map.of("@type", "@id"));

    private final String base;

    /** @param base the address of the service, without a trailing slash */
    public LinkedData(String base) {
        this.base = base;
    }

    /** Returns the context of every document: what its names mean. */
    public static Map<String, Object> context() {
        return CONTEXT;
    }

    Map<String, Object> document(Object response) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        switch (response) {
            case CoverageApi.ThreadDetail detail -> {
                document.putAll(claim(detail.thread()));
                document.put(
                        "appearance",
                        detail.mentions().items().stream().map(this::quotation).toList());
            }
            case CoverageApi.SourceDetail detail -> {
                document.put(
                        "@graph",
                        Stream.concat(
                                        Stream.of(agent(detail.source())),
                                        detail.statements().items().stream().map(this::quotation))
                                .toList());
            }
            case CoverageApi.ArticleDetail detail -> {
                document.putAll(article(detail.article()));
                document.put(
                        "hasPart",
                        detail.mentions().stream()
                                .filter(mention -> !mention.withdrawn())
                                .map(this::quotation)
                                .toList());
            }
            case Listing<?> listing ->
                document.put("@graph", listing.items().stream().map(this::item).toList());
            default -> throw new IllegalArgumentException("no linked data for " + response.getClass());
        }
        return document;
    }

    /** Returns the node of a row of a list. */
    public Map<String, Object> item(Object row) {
        return switch (row) {
            case ClaimThread thread -> claim(thread);
            case ThreadMention mention -> quotation(mention);
            case ClaimSearch.SearchResult found -> quotation(found.mention());
            case DailyCoverage count -> observation(count);
            case PolledFeed feed -> feed(feed);
            default -> throw new IllegalArgumentException("no linked data for " + row.getClass());
        };
    }

    private Map<String, Object> claim(ClaimThread thread) {
        Map<String, Object> claim = node(base + "/threads/" + thread.id(), "Claim");
        claim.put("name", Headline.of(thread.headline()));
        claim.put("text", thread.headline());
        claim.put(
                "about",
                Stream.concat(thread.subjects().stream(), thread.aspects().stream())
                        .map(LinkedData::thing)
                        .toList());
        claim.put("datePublished", thread.firstSeen().toString());
        claim.put("hearsay:lastSeen", thread.lastSeen().toString());
        claim.put("hearsay:origins", thread.origins());
        claim.put("hearsay:outlets", thread.outlets());
        if (thread.oppositeId() != null) {
            claim.put("hearsay:opposite", Map.of("@id", base + "/threads/" + thread.oppositeId()));
        }
        return claim;
    }

    private Map<String, Object> quotation(ThreadMention mention) {
        Map<String, Object> quotation = node(mentionId(mention), "Quotation", "prov:Entity");
        quotation.put("text", mention.claim());
        put(quotation, "hearsay:stance", mention.stance());
        put(
                quotation,
                "hearsay:withdrawn",
                mention.withdrawnAt() == null ? null : mention.withdrawnAt().toString());
        put(quotation, "hearsay:checked", mention.checked());
        quotation.put("datePublished", mention.saidAt().toString());
        quotation.put("isPartOf", article(mention));
        quotation.put("hearsay:claim", Map.of("@id", base + "/threads/" + mention.threadId()));
        if (mention.sourceId() != null) {
            quotation.put("spokenByCharacter", Map.of("@id", base + "/sources/" + mention.sourceId()));
        }
        quotation.putAll(provenance(mentionId(mention), mention.chain()));
        return quotation;
    }

    /** Returns the attribution of a chain's last link and, nested, the derivation from the links before it. */
    private Map<String, Object> provenance(String id, List<ChainLink> chain) {
        Map<String, Object> provenance = new LinkedHashMap<>();
        if (chain.isEmpty()) {
            return provenance;
        }
        provenance.put("prov:wasAttributedTo", agent(chain.getLast()));
        List<ChainLink> before = chain.subList(0, chain.size() - 1);
        if (!before.isEmpty()) {
            Map<String, Object> earlier = node(id + "-link-" + before.size(), "prov:Entity");
            earlier.putAll(provenance(id, before));
            boolean isSource = before.getLast().role().equals("source");
            provenance.put(isSource ? "prov:wasQuotedFrom" : "prov:wasDerivedFrom", earlier);
        }
        return provenance;
    }

    private Map<String, Object> agent(ChainLink link) {
        Map<String, Object> agent = node(base + "/sources/" + link.id(), types(link.kind()));
        agent.put("name", link.name());
        return agent;
    }

    private Map<String, Object> agent(SourceProfile source) {
        Map<String, Object> agent = node(base + "/sources/" + source.id(), types(source.kind()));
        agent.put("name", source.name());
        agent.put("alternateName", source.aliases());
        return agent;
    }

    private Map<String, Object> article(ThreadMention mention) {
        Map<String, Object> article = node(base + "/articles/" + mention.articleId(), "NewsArticle");
        article.put("headline", mention.title());
        put(article, "url", mention.url());
        put(
                article,
                "datePublished",
                mention.publishedAt() == null ? null : mention.publishedAt().toString());
        Map<String, Object> publisher =
                node(base + "/sources/" + mention.outletId(), "NewsMediaOrganization", "prov:Agent");
        publisher.put("name", mention.outlet());
        article.put("publisher", publisher);
        return article;
    }

    private Map<String, Object> article(ArticleRepository.ArticleText wording) {
        Map<String, Object> article = node(base + "/articles/" + wording.articleId(), "NewsArticle");
        article.put("headline", wording.title());
        put(article, "url", wording.url());
        put(
                article,
                "datePublished",
                wording.publishedAt() == null ? null : wording.publishedAt().toString());
        article.put("inLanguage", wording.language());
        article.put("articleBody", wording.text());
        article.put("version", wording.revision());
        article.put("publisher", Map.of("@type", "NewsMediaOrganization", "name", wording.outlet()));
        return article;
    }

    private static Map<String, Object> observation(DailyCoverage count) {
        Map<String, Object> observation = new LinkedHashMap<>();
        observation.put("@type", "Observation");
        observation.put("observationDate", count.day().toString());
        observation.put("measuredProperty", Map.of("@id", "urn:hearsay:claims"));
        observation.put("value", count.claims());
        observation.put(
                "observationAbout",
                Stream.of(count.subject(), count.aspect(), count.outlet())
                        .filter(Objects::nonNull)
                        .map(LinkedData::thing)
                        .toList());
        return observation;
    }

    private Map<String, Object> feed(PolledFeed polled) {
        Map<String, Object> feed = node(base + "/feeds#" + polled.name(), "DataFeed");
        feed.put("name", polled.name());
        put(feed, "publisher", polled.outlet() == null ? null : thing(polled.outlet()));
        put(
                feed,
                "dateModified",
                polled.lastSuccessAt() == null ? null : polled.lastSuccessAt().toString());
        feed.put("hearsay:condition", polled.condition());
        feed.put("hearsay:items", polled.items());
        return feed;
    }

    private String mentionId(ThreadMention mention) {
        return base + "/articles/" + mention.articleId() + "?revision=" + mention.revision() + "#m-" + mention.id();
    }

    private static Map<String, Object> thing(String name) {
        return Map.of("@type", "Thing", "name", name);
    }

    private static String[] types(String kind) {
        List<String> types = new ArrayList<>();
        types.add(
                switch (kind) {
                    case "person", "anonymous", "office" -> "Person";
                    case "outlet" -> "NewsMediaOrganization";
                    case "government" -> "GovernmentOrganization";
                    case "organisation", "group" -> "Organization";
                    case "document" -> "CreativeWork";
                    default -> "Thing";
                });
        types.add("prov:Agent");
        return types.toArray(String[]::new);
    }

    private static Map<String, Object> node(String id, String... types) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", id);
        node.put("@type", List.of(types));
        return node;
    }

    private static void put(Map<String, Object> node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
