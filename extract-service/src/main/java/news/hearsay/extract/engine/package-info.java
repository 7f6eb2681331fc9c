/**
 * The extraction engine: text in, attribution relations out. Free of Spring and Kafka; of the events it uses the
 * vocabulary only.
 */
@NullMarked
package news.hearsay.extract.engine;

import org.jspecify.annotations.NullMarked;
