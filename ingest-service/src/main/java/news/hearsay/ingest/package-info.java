/**
 * Articles come in over HTTP and go out to Kafka: a body is read within its limits
 * ({@link news.hearsay.ingest.BoundedBody}, {@link news.hearsay.ingest.LineReader}), becomes a submission or a list of
 * what is wrong with it ({@link news.hearsay.ingest.SubmissionReader}), then an article, and is answered once Kafka has
 * it ({@link news.hearsay.ingest.ArticlePublisher}).
 */
@NullMarked
package news.hearsay.ingest;

import org.jspecify.annotations.NullMarked;
