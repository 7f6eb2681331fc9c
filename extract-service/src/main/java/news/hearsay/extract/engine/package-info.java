/**
 * The extraction engine: text in, attribution relations out. Independent of Spring and Kafka; of the events it uses
 * only the vocabulary.
 */
@NullMarked
package news.hearsay.extract.engine;

import org.jspecify.annotations.NullMarked;
