package news.hearsay.web.subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.events.SubjectDefinition;
import news.hearsay.events.SubjectMatch;
import news.hearsay.platform.subject.Subject;
import news.hearsay.platform.subject.Subjects;
import news.hearsay.web.subject.SubjectPreview.AspectCount;
import news.hearsay.web.subject.SubjectPreview.Example;
import news.hearsay.web.subject.SubjectPreview.Result;
import news.hearsay.web.subject.SubjectPreview.StoredArticle;
import news.hearsay.web.subject.SubjectPreview.StoredClaim;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a definition would mark in the articles that have been added. Not thread-safe. */
final class PreviewCounts {

    private static final int MAX_EXAMPLES = 10;

    private final SubjectDefinition definition;
    private final Subjects subjects;
    private final Map<String, long[]> aspects = new LinkedHashMap<>();
    private final List<Example> examples = new ArrayList<>();
    private final List<String> matching = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private long read;
    private long articles;
    private long claims;

    PreviewCounts(SubjectDefinition definition) {
        this.definition = definition;
        subjects = new Subjects(List.of(Subject.of(definition)));
        definition.aspects().forEach(aspect -> aspects.put(aspect.name(), new long[2]));
    }

    void add(StoredArticle article) {
        read++;
        Subjects.InArticle about = subjects.in(article.title(), article.text());
        boolean sampled = others.size() < PhraseSuggestions.MAX_OTHER_CLAIMS;
        if (article.claims() == null || about.isEmpty() && !sampled) {
            return;
        }
        int[] codePoints =
                about.isEmpty() ? new int[0] : article.text().codePoints().toArray();
        long before = claims;
        List<String> named = new ArrayList<>();
        for (StoredClaim claim :
                JsonMapper.shared().readValue(article.claims(), new TypeReference<List<StoredClaim>>() {})) {
            List<SubjectMatch> matches = about.touchedBy(claim.text(), sentence(claim, codePoints));
            matches.forEach(match -> {
                add(article, claim, match);
                named.addAll(match.aspects());
            });
            sample(claim, !matches.isEmpty());
        }
        articles += claims > before ? 1 : 0;
        named.stream().distinct().forEach(aspect -> count(aspect)[0]++);
    }

    /** Returns the counts of all articles. */
    Result result() {
        return result(true, read);
    }

    /** Returns the counts of a sample of this many articles. */
    Result result(long articlesInAll) {
        return result(false, articlesInAll);
    }

    private Result result(boolean exact, long articlesInAll) {
        return new Result(
                exact,
                read,
                articlesInAll,
                articles,
                claims,
                aspects.entrySet().stream()
                        .map(aspect -> new AspectCount(aspect.getKey(), aspect.getValue()[0], aspect.getValue()[1]))
                        .toList(),
                List.copyOf(examples),
                PhraseSuggestions.without(
                        definition.phrases(), definition.names(), PhraseSuggestions.ranked(matching, others)));
    }

    private static String sentence(StoredClaim claim, int[] codePoints) {
        int start = Math.min(claim.start(), codePoints.length);
        int end = Math.clamp(claim.end(), start, codePoints.length);
        return new String(codePoints, start, end - start);
    }

    private void add(StoredArticle article, StoredClaim claim, SubjectMatch match) {
        claims++;
        match.aspects().forEach(aspect -> count(aspect)[1]++);
        if (examples.size() < MAX_EXAMPLES) {
            examples.add(new Example(article.id(), article.outlet(), article.title(), claim.text(), match.aspects()));
        }
    }

    private void sample(StoredClaim claim, boolean matches) {
        if (matches && matching.size() < PhraseSuggestions.MAX_CLAIMS) {
            matching.add(claim.text());
        } else if (!matches && others.size() < PhraseSuggestions.MAX_OTHER_CLAIMS) {
            others.add(claim.text());
        }
    }

    private long[] count(String aspect) {
        return aspects.computeIfAbsent(aspect, _ -> new long[2]);
    }
}
