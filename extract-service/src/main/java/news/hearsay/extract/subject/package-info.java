/** Which of the configured subjects, and which of their aspects, a claim touches. Free of Spring and Kafka. */
@NullMarked
package news.hearsay.extract.subject;

import org.jspecify.annotations.NullMarked;
