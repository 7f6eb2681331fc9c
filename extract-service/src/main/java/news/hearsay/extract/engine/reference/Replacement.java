package news.hearsay.extract.engine.reference;

import news.hearsay.extract.engine.relation.TokenRange;

/**
 * A reference in a claim and what stands for it.
 *
 * @param reference the tokens that refer
 * @param words what they stand for
 * @param antecedent the tokens to which they refer
 */
record Replacement(TokenRange reference, String words, TokenRange antecedent) {}
