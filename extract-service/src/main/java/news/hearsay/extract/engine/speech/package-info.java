/**
 * Completes the found relations by the syntax of reported speech: attributions inside another's claim, between commas
 * inside their own claim, and around one another.
 */
@NullMarked
package news.hearsay.extract.engine.speech;

import org.jspecify.annotations.NullMarked;
