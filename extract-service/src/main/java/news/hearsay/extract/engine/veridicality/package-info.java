/**
 * Whether a text asserts that somebody said something at all (veridicality, Karttunen &amp; Zaenen 2005): questions,
 * conditions, modal verbs, verdicts and suppositions leave it open.
 */
@NullMarked
package news.hearsay.extract.engine.veridicality;

import org.jspecify.annotations.NullMarked;
