package news.hearsay.store.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import org.springframework.stereotype.Component;

/** Writes rulings. */
@Component
class RulingRows {

    private static final MultiRowStatement<Ruling> RULINGS = new MultiRowStatement<Ruling>("upsert_ruling")
            .text("id", Ruling::id)
            .text("kind", ruling -> ruling.body().kind())
            .text("madeAt", Ruling::madeAt)
            .text("madeBy", Ruling::madeBy)
            .text("reason", Ruling::reason)
            .text("articleId", Ruling::articleId)
            .text("revision", Ruling::revision)
            .text("undoes", ruling -> ruling.body() instanceof RulingBody.Undo(String undone) ? undone : null)
            .text("articleIds", ruling -> ArrayLiteral.of(articles(ruling)))
            .text(
                    "decides",
                    ruling -> ArrayLiteral.of(
                            new ArrayList<>(new TreeSet<>(ruling.body().decides()))))
            .text("body", ruling -> EventCodec.json(ruling.body()));

    private final RowSource source;

    RulingRows(RowSource source) {
        this.source = source;
    }

    void write(List<Ruling> rulings) {
        RULINGS.write(source, rulings);
    }

    private static List<String> articles(Ruling ruling) {
        Set<String> articles = new TreeSet<>(ruling.body().articles());
        if (ruling.articleId() != null) {
            articles.add(ruling.articleId());
        }
        return List.copyOf(articles);
    }
}
