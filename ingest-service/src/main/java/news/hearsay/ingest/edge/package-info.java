/**
 * The HTTP edge: everything that bounds what requests may cost before and while their bodies are read. Tomcat is
 * configured here ({@link news.hearsay.ingest.edge.TomcatConfiguration}); requests wait in the
 * {@link news.hearsay.ingest.edge.AdmissionQueue}, and the {@link news.hearsay.ingest.edge.LoadSheddingFilter} rejects
 * them while the {@link news.hearsay.ingest.edge.Capacity} is used up.
 */
@NullMarked
package news.hearsay.ingest.edge;

import org.jspecify.annotations.NullMarked;
