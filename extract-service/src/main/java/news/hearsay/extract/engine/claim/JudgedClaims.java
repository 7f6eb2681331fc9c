package news.hearsay.extract.engine.claim;

import java.util.List;
import news.hearsay.extract.engine.manner.Verdicts;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Cuts a verdict off the claim that it is about: "said | it was untrue | that the light was out". */
final class JudgedClaims {

    private JudgedClaims() {}

    static FoundRelation cut(Document d, FoundRelation relation) {
        TokenRange content = relation.content().getFirst();
        if (relation.content().size() > 1
                || content.start() < relation.cueHead()
                || d.quotation(content.start()) >= 0) {
            return relation;
        }
        int it = d.lower(content.start()).equals("that") ? content.start() + 1 : content.start();
        int claim = Verdicts.end(d, it, content.end());
        return claim == it || claim >= content.end() - 1
                ? relation
                : relation.withContent(List.of(new TokenRange(claim, content.end())));
    }
}
