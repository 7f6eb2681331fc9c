/**
 * The contract of Hearsay's topics: the events, their keys and ids, and their encoding as CloudEvents in Kafka.
 *
 * <p>Every {@link news.hearsay.events.Span} counts the Unicode code points of
 * {@link news.hearsay.events.Article#text()}, from 0, end exclusive.
 */
@NullMarked
package news.hearsay.events;

import org.jspecify.annotations.NullMarked;
