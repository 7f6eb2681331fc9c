package news.hearsay.extract.engine.chain;

import java.util.List;
import java.util.Set;
import news.hearsay.events.Link;

/**
 * Where a speaker spoke last.
 *
 * @param links the outlets that passed the words on
 * @param times the days and times that the sentence names
 * @param paragraph the only paragraph for whose later statements it holds; -1 for all
 * @param sentence the sentence that names it
 */
record Occasion(List<Link> links, Set<String> times, int paragraph, int sentence) {}
