package news.hearsay.extract.engine.chain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.text.Document;

/**
 * A relation whose claim an outlet has from somebody: "Blue Lantern reported, citing a cook".
 *
 * @param relation the relation, with those whom the outlet cites as its source
 * @param carriers the outlets that passed the claim on, from the source outwards; empty if nobody is cited
 */
public record Citation(FoundRelation relation, List<TokenRange> carriers) {

    static final Set<String> CITING = Set.of("citing", "cited", "cites", "quoting", "quoted", "quotes");

    /** The relation as it is, or with those whom its outlet cites as its source. */
    public static Citation of(Document d, DiscourseModel discourse, FoundRelation relation) {
        FoundRelation trimmed = CarrierPhrases.without(d, discourse, relation);
        TokenRange source = trimmed.source();
        Citation cited = null;
        if (source != null && HearsayVerbs.at(d, trimmed.cueHead()) && source.start() > trimmed.cueHead()) {
            cited = HearsayVerbs.citation(d, discourse, trimmed);
        } else if (source != null && !discourse.outlets(source).isEmpty()) {
            cited = new CitingOutlet(d, discourse, trimmed, source).citation();
        }
        return cited == null ? new Citation(trimmed, List.of()) : cited;
    }

    /** The citations without relations whose claim is only the name of those whom another relation's outlet cites. */
    public static List<Citation> distinct(Document d, List<Citation> citations) {
        Map<Integer, List<Citation>> bySentence = citations.stream()
                .filter(citation -> !citation.carriers().isEmpty())
                .collect(Collectors.groupingBy(
                        citation -> d.sentenceOf(citation.relation().cueHead())));
        return citations.stream()
                .filter(one -> bySentence
                        .getOrDefault(d.sentenceOf(one.relation().cueHead()), List.of())
                        .stream()
                        .noneMatch(other -> other.takes(d, one.relation())))
                .toList();
    }

    private boolean takes(Document d, FoundRelation other) {
        TokenRange source = relation.source();
        TokenRange content = other.content().getFirst();
        return !carriers.isEmpty()
                && source != null
                && other.cueHead() != relation.cueHead()
                && (CITING.contains(d.lower(other.cueHead()))
                        || d.lower(other.cueHead()).startsWith("refer"))
                && (content.contains(source) || source.contains(content));
    }
}
