/** The read interface: JSON, CSV and JSON-LD. */
@NullMarked
package news.hearsay.web.api;

import org.jspecify.annotations.NullMarked;
