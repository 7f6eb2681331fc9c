package news.hearsay.extract.engine.source;

/**
 * Where an article speaks of a figure, by name or otherwise.
 *
 * @param start first token
 * @param end token after the last one
 * @param subject whether it is the subject of a clause
 * @param quoted whether it stands between quotation marks
 */
record Mention(int start, int end, Figure figure, boolean subject, boolean quoted) {}
