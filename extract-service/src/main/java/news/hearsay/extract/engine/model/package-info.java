/** Linear models over hashed features: scoring, storage and training. Independent of language. */
@NullMarked
package news.hearsay.extract.engine.model;

import org.jspecify.annotations.NullMarked;
