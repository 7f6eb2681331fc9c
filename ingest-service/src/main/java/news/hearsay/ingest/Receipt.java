package news.hearsay.ingest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import news.hearsay.events.Article;

/** What a client gets once Kafka has its article. */
@Schema(description = "Kafka has the article.")
record Receipt(
        @Schema(
                description = "The article's id; the same article sent again has the same.",
                example = "0b8c4dc6-7d0f-5b7e-9a55-3f3c7a1f7f10")
        String id,

        @Schema(description = "The revision: the same title and text have the same.", example = "9f2c1a7be0d34c55")
        String revision,

        @Schema(description = "When it was received, to the microsecond.")
        Instant receivedAt) {

    static Receipt of(Article article) {
        return new Receipt(article.id(), article.revision(), article.receivedAt());
    }
}
