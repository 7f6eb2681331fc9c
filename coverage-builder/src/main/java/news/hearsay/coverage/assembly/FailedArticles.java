package news.hearsay.coverage.assembly;

import java.util.Collection;
import org.springframework.stereotype.Component;

/** The articles in {@code coverage_failure}: set aside until they change, or until a rebuild. */
@Component
class FailedArticles {

    private final CoverageStatements statements;

    FailedArticles(CoverageStatements statements) {
        this.statements = statements;
    }

    /** @param reason one line for operators */
    void add(String article, String reason) {
        statements
                .statement("upsert_failure")
                .param("article", article)
                .param("reason", reason)
                .update();
    }

    void remove(Collection<String> articles) {
        statements
                .statement("delete_failures")
                .param("articles", CoverageStatements.texts(articles))
                .update();
    }
}
