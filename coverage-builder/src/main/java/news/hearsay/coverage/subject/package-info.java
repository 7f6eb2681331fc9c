/**
 * Marks stored claims with the subjects that people define while the system runs. {@code claim_subject} is a function
 * of the claims and the definitions.
 */
@NullMarked
package news.hearsay.coverage.subject;

import org.jspecify.annotations.NullMarked;
