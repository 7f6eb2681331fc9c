/** Report detection: whether two articles are copies of one report, perhaps edited. Pure functions. */
@NullMarked
package news.hearsay.coverage.report;

import org.jspecify.annotations.NullMarked;
