package news.hearsay.coverage.assembly;

import java.util.List;
import org.springframework.stereotype.Component;

/** Maintains what the rulings on articles did. */
@Component
class RulingOutcomeRows {

    private final CoverageStatements statements;

    RulingOutcomeRows(CoverageStatements statements) {
        this.statements = statements;
    }

    /** Replaces the rows of these articles. */
    void write(List<ArticleNames> articles, String[] ids) {
        statements
                .with(
                        "upsert_ruled_attributions",
                        articles.stream()
                                .flatMap(article -> article.rulings().attributions().stream())
                                .toList())
                .param("articles", ids)
                .update();
        statements
                .with(
                        "upsert_ruling_outcomes",
                        articles.stream()
                                .flatMap(article -> article.rulings().outcomes().stream())
                                .toList())
                .param("articles", ids)
                .update();
    }
}
