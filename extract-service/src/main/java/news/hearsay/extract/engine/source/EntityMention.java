package news.hearsay.extract.engine.source;

/**
 * Where an article speaks of an entity, by name or otherwise.
 *
 * @param start first token
 * @param end token after the last one
 * @param subject whether it is the subject of a clause
 * @param quoted whether it stands between quotation marks
 */
record EntityMention(int start, int end, DiscourseEntity entity, boolean subject, boolean quoted) {}
