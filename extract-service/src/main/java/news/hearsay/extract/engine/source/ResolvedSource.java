package news.hearsay.extract.engine.source;

import news.hearsay.events.Source;
import news.hearsay.extract.engine.relation.TokenRange;

/**
 * A source after coreference resolution.
 *
 * @param source the source as events carry it
 * @param label its name in chains; without a name the words of the text, for a pronoun those of its antecedent
 * @param range its tokens
 * @param plural whether it is several people
 */
public record ResolvedSource(Source source, String label, TokenRange range, boolean plural) {}
