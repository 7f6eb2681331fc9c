package news.hearsay.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.web.read.ArticleRepository.ArticleText;
import news.hearsay.web.read.ArticleRepository.AttributedClaim;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A claim of an article as a citation.
 *
 * @param address of the sentence on the page of the revision; its fragment {@code s-START-END} counts Unicode code
 *     points of the revision's text, the end exclusive
 * @param text in plain words
 * @param cslJson an array with one item of CSL-JSON, which reference managers import
 */
public record ClaimCitation(String address, String text, String cslJson) {

    private static final ObjectWriter PRETTY = JsonMapper.shared().writerWithDefaultPrettyPrinter();
    private static final Dates DATES = new Dates();

    static ClaimCitation of(ArticleText article, AttributedClaim claim) {
        String address = address(article, claim);
        return new ClaimCitation(address, text(article, claim, address), cslJson(article, claim, address));
    }

    private static String address(ArticleText article, AttributedClaim claim) {
        ServletUriComponentsBuilder page = ServletUriComponentsBuilder.fromCurrentContextPath();
        page.path("/articles/{id}").queryParam("revision", article.revision());
        if (!claim.sentence().isEmpty()) {
            page.fragment("s-%d-%d"
                    .formatted(
                            claim.sentence().getFirst().start(),
                            claim.sentence().getLast().end()));
        }
        return page.buildAndExpand(article.articleId()).toUriString();
    }

    private static String text(ArticleText article, AttributedClaim claim, String address) {
        List<String> parts = new ArrayList<>();
        parts.add(said(claim));
        parts.add(article.outlet() + ", “" + article.title() + "”"
                + (article.publishedAt() == null ? "" : ", " + DATES.day(article.publishedAt())));
        @Nullable String url = WebAddress.of(article.url());
        if (url != null) {
            parts.add(url);
        }
        parts.add(address);
        return String.join(". ", parts) + ".";
    }

    private static String said(AttributedClaim claim) {
        return (claim.source() == null ? "" : claim.source() + ": ") + "“" + claim.claim() + "”";
    }

    private static String cslJson(ArticleText article, AttributedClaim claim, String address) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", "hearsay-" + claim.claimId());
        item.put("type", "article-newspaper");
        item.put("title", article.title());
        item.put("container-title", article.outlet());
        if (article.byline() != null) {
            item.put("author", List.of(Map.of("literal", article.byline())));
        }
        if (article.publishedAt() != null) {
            item.put("issued", date(article.publishedAt()));
        }
        @Nullable String url = WebAddress.of(article.url());
        item.put("URL", url == null ? address : url);
        item.put("note", said(claim) + ". " + address);
        return PRETTY.writeValueAsString(List.of(item));
    }

    private static Map<String, Object> date(Instant moment) {
        LocalDate day = moment.atZone(ZoneOffset.UTC).toLocalDate();
        return Map.of("date-parts", List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
    }
}
