/** The coverage web service: serves coverage as pages, JSON, CSV, JSON-LD and server-sent events. It only reads. */
@NullMarked
package news.hearsay.web;

import org.jspecify.annotations.NullMarked;
