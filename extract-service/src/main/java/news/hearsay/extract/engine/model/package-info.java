/**
 * Linear models over hashed features: how they score, how they are kept as data, and how they learn. Knows nothing of
 * language.
 */
@NullMarked
package news.hearsay.extract.engine.model;

import org.jspecify.annotations.NullMarked;
