package news.hearsay.coverage.assembly;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the coverage worker.
 *
 * @param enabled whether the worker runs. Of several builders on one database, one processes articles; the others
 *     prepare the articles that follow
 * @param maxArticlesPerBatch the maximum number of articles processed in one transaction
 * @param maxMentionsPerBatch the maximum number of mentions processed in one transaction. A batch has at least one
 *     article
 * @param maxTextPerBatch the maximum size of all revisions' texts in one transaction. A batch has at least one article
 * @param maxMentionsPerArticle the maximum number of mentions of an article, over all its revisions. An article with
 *     more is set aside
 * @param maxTextPerArticle the maximum size of an article's texts, over all its revisions. An article with more is set
 *     aside
 * @param share the share of its time that the worker is busy while more articles are due and other services use at
 *     least half of the processors, from 0.05 to 1. The rest is left to them, at most 10 s after a batch; a single
 *     article is never delayed
 * @param pollInterval how often the worker looks for due articles if PostgreSQL sends no notification
 * @param preparation what a builder prepares while another one processes articles
 * @param retry the delays between attempts after a transient failure
 */
@Validated
@ConfigurationProperties("hearsay.coverage.builder")
record BuilderProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("100") @Min(1) @Max(10_000) int maxArticlesPerBatch,
        @DefaultValue("20000") @Min(1) int maxMentionsPerBatch,
        @DefaultValue("64MB") DataSize maxTextPerBatch,
        @DefaultValue("20000") @Min(1) int maxMentionsPerArticle,
        @DefaultValue("64MB") DataSize maxTextPerArticle,

        @DefaultValue("0.5") @DecimalMin("0.05") @DecimalMax("1")
        double share,

        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue @Valid Preparation preparation,
        @DefaultValue Retry retry) {

    /**
     * What a builder prepares while another one processes articles.
     *
     * @param enabled whether it compares the wordings of due articles ahead
     * @param maxArticlesPerShare the maximum number of articles that it claims at a time
     * @param maxBatchesAhead how many batches of articles are prepared, after the two that the other one has begun
     * @param claimExpiry after what time another instance may take over articles that were claimed and not prepared. It
     *     is longer than the preparation of a share takes
     */
    record Preparation(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("100") @Min(1) @Max(10_000) int maxArticlesPerShare,
            @DefaultValue("10") @Min(1) @Max(100) int maxBatchesAhead,
            @DefaultValue("2m") Duration claimExpiry) {}

    /**
     * The delays between attempts. Each is about twice the previous one, with jitter.
     *
     * @param firstDelay the delay after the first failure
     * @param maxDelay the maximum delay
     */
    record Retry(
            @DefaultValue("200ms") Duration firstDelay,
            @DefaultValue("10s") Duration maxDelay) {}
}
