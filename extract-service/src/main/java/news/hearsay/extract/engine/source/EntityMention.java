package news.hearsay.extract.engine.source;

/**
 * A mention of an entity, by name, description or pronoun.
 *
 * @param start first token
 * @param end token after the last one
 * @param subject whether it is the subject of a clause
 * @param quoted whether it lies inside a quotation
 */
record EntityMention(int start, int end, DiscourseEntity entity, boolean subject, boolean quoted) {}
