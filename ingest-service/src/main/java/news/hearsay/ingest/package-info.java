/**
 * Accepts articles over HTTP and publishes them to Kafka. A body is read within its limits
 * ({@link news.hearsay.ingest.edge.BoundedBody}, {@link news.hearsay.ingest.LineReader}) and parsed to a submission or
 * to a list of errors ({@link news.hearsay.ingest.SubmissionReader}). The submission becomes an article, and the client
 * receives its response once Kafka has acknowledged the article ({@link news.hearsay.ingest.ArticlePublisher}).
 */
@NullMarked
package news.hearsay.ingest;

import org.jspecify.annotations.NullMarked;
