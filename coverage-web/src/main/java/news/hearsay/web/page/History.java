package news.hearsay.web.page;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.web.read.Articles;
import news.hearsay.web.read.MentionRow;

/** An article's revisions, each with what it added and what it dropped. */
public record History(List<Step> steps) {

    /** A revision; the first one adds nothing, as all that it has is new. */
    public record Step(Articles.Revision revision, List<MentionRow> added, List<MentionRow> withdrawn) {}

    static History of(List<Articles.Revision> revisions, List<MentionRow> mentions) {
        List<Step> steps = new ArrayList<>();
        for (Articles.Revision revision : revisions) {
            boolean isFirst = revision.number() == 1;
            steps.add(new Step(
                    revision,
                    mentions.stream()
                            .filter(mention -> !isFirst && mention.addedAt().equals(revision.firstReceivedAt()))
                            .toList(),
                    mentions.stream()
                            .filter(mention -> revision.firstReceivedAt().equals(mention.withdrawnAt()))
                            .toList()));
        }
        return new History(List.copyOf(steps));
    }
}
