package news.hearsay.extract.engine.reference;

import news.hearsay.extract.engine.relation.TokenRange;

/**
 * What a pronoun refers to.
 *
 * @param words the name or phrase that may replace the pronoun
 * @param range where the text has it
 */
record NamedAntecedent(String words, TokenRange range) {}
