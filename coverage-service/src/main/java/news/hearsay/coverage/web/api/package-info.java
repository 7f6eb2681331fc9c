/** The read interface: JSON, CSV and JSON-LD. */
@NullMarked
package news.hearsay.coverage.web.api;

import org.jspecify.annotations.NullMarked;
