/** Whether two articles are one report: a syndicated or lightly edited copy. Pure functions. */
@NullMarked
package news.hearsay.coverage.report;

import org.jspecify.annotations.NullMarked;
