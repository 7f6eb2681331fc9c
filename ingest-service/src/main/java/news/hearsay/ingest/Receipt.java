package news.hearsay.ingest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import news.hearsay.events.Article;

/** The response to one article that Kafka has acknowledged. */
@Schema(description = "Kafka has acknowledged the article.")
record Receipt(
        @Schema(
                description = "The article's id. The same article always has the same id.",
                example = "0b8c4dc6-7d0f-5b7e-9a55-3f3c7a1f7f10")
        String id,

        @Schema(
                description = "The article's revision. The same title and text always have the same revision.",
                example = "9f2c1a7be0d34c55")
        String revision,

        @Schema(description = "When the service received the article, with microseconds.")
        Instant receivedAt) {

    static Receipt of(Article article) {
        return new Receipt(article.id(), article.revision(), article.receivedAt());
    }
}
