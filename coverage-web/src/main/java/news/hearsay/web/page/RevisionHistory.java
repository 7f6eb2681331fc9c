package news.hearsay.web.page;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.web.read.ArticleRepository;
import news.hearsay.web.read.ThreadMention;

/** The revisions of an article, each with the mentions that it added and withdrew. */
public record RevisionHistory(List<Step> steps) {

    /** A revision. The first one adds nothing, since all of its mentions are new. */
    public record Step(
            ArticleRepository.RevisionSummary revision, List<ThreadMention> added, List<ThreadMention> withdrawn) {}

    static RevisionHistory of(List<ArticleRepository.RevisionSummary> revisions, List<ThreadMention> mentions) {
        List<Step> steps = new ArrayList<>();
        for (ArticleRepository.RevisionSummary revision : revisions) {
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
        return new RevisionHistory(List.copyOf(steps));
    }
}
