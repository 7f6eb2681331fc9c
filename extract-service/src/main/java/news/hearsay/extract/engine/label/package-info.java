/**
 * Finds who speaks where layout tells it: labels of speakers in transcripts, interviews and tickers, statements under a
 * heading, and quotations with a dash and a name.
 */
@NullMarked
package news.hearsay.extract.engine.label;

import org.jspecify.annotations.NullMarked;
