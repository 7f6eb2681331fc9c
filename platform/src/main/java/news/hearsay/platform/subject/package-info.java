/**
 * Matches claims with subjects and their aspects. Independent of Spring and Kafka. Extract matches new claims with the
 * seed, the coverage builder matches stored claims with the current definitions, and coverage-web previews a
 * definition: all three must give the same result.
 */
@NullMarked
package news.hearsay.platform.subject;

import org.jspecify.annotations.NullMarked;
