package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/** Adds opinions that the finder has missed: "In her opinion, the tariff breaks the treaty." */
final class OpinionPhrases {

    private static final Set<String> OPINIONS = Set.of("opinion", "view");
    private static final Set<String> THIRD_PERSON = Set.of("his", "her", "their", "its");
    /** Words of whoever has the opinion: "the mayor of Lorn's". */
    private static final int MAX_OWNER = 8;

    private OpinionPhrases() {}

    static List<FoundRelation> missing(Document d, List<FoundRelation> relations) {
        List<FoundRelation> missing = new ArrayList<>();
        for (int s = 0; s < d.sentences(); s++) {
            int start = d.sentenceStart(s);
            boolean begins = start + 4 < d.sentenceEnd(s) && d.lower(start).equals("in") && d.prose(s);
            FoundRelation found = begins ? relation(d, start, SentenceWords.end(d, s)) : null;
            if (found != null
                    && relations.stream()
                            .noneMatch(relation -> relation.cueHead() == found.cueHead()
                                    || relation.content()
                                            .getFirst()
                                            .contains(found.content().getFirst().start()))) {
                missing.add(found);
            }
        }
        return missing;
    }

    private static @Nullable FoundRelation relation(Document d, int in, int end) {
        int noun = in + 1;
        while (noun < Math.min(end, in + MAX_OWNER) && !OPINIONS.contains(d.lower(noun))) {
            noun++;
        }
        boolean opinion = noun > in + 1
                && noun + 2 < end
                && OPINIONS.contains(d.lower(noun))
                && d.word(noun + 1).equals(",");
        if (!opinion) {
            return null;
        }
        boolean pronoun = THIRD_PERSON.contains(d.lower(in + 1)) && noun == in + 2;
        boolean possessive = d.tag(noun - 1).equals("POS") && noun > in + 2;
        TokenRange source = new TokenRange(in + 1, possessive ? noun - 1 : noun);
        boolean owner = pronoun || possessive && Speakers.able(d, source);
        return owner && FiniteVerbs.any(d, noun + 2, end)
                ? new FoundRelation(
                        noun,
                        new TokenRange(noun, noun + 1),
                        source,
                        List.of(new TokenRange(noun + 2, end)),
                        Passives.ADDED)
                : null;
    }
}
