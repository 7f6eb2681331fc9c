/**
 * How far a claim goes: corrects what the trained finder gets wrong by the syntax of reported speech. Passives,
 * negative sources, the author's own comments, lists of quotations, and fragments that are no claim.
 */
@NullMarked
package news.hearsay.extract.engine.claim;

import org.jspecify.annotations.NullMarked;
