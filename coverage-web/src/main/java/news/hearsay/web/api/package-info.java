/** The read API: JSON, CSV, JSON-LD, and its OpenAPI document. */
@NullMarked
package news.hearsay.web.api;

import org.jspecify.annotations.NullMarked;
