/**
 * What is waited out and what is poison, why, and how poison is put aside: the one place that decides it for all
 * services. Depends on Kafka's records and on Spring's back-off, and is not part of the contract of the events.
 */
@NullMarked
package news.hearsay.platform.failure;

import org.jspecify.annotations.NullMarked;
