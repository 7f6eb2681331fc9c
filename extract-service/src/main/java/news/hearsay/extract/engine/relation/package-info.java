/** The second stage: finds cues, then the source and content of each, as token ranges in a {@code Document}. */
@NullMarked
package news.hearsay.extract.engine.relation;

import org.jspecify.annotations.NullMarked;
