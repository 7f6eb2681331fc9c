/** Matches claims with the configured subjects and their aspects. Independent of Spring and Kafka. */
@NullMarked
package news.hearsay.extract.subject;

import org.jspecify.annotations.NullMarked;
