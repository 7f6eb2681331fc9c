package news.hearsay.extract.engine.source;

import news.hearsay.events.Source;
import news.hearsay.extract.engine.relation.TokenRange;

/**
 * A source as it goes out, and what to call it in a chain.
 *
 * @param source the event's part
 * @param label its name; for who is not named the words of the text, those of its antecedent where the text has a
 *     pronoun
 * @param range where it stands
 * @param plural whether it is several
 */
public record ResolvedSource(Source source, String label, TokenRange range, boolean plural) {}
