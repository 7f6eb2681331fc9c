package news.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import news.hearsay.events.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnreadArticleTest {

    private static final String GERMAN = """
        Der Rat stimmt am Freitag über den Haushalt ab, sagte die Bürgermeisterin nach einem Treffen mit den Leitern der
        Schulen. Sie sagte, dass die Stadt in diesem Jahr sparen muss.
        """;

    @Test
    void an_english_article_whose_page_states_another_language_is_read() {
        assertThat(unread(Articles.QUOTED, "de", "html[lang]")).isNull();
    }

    @Test
    void an_english_article_whose_client_declares_another_language_is_not_read() {
        assertThat(unread(Articles.QUOTED, "de", null)).isEqualTo("declared:de");
    }

    @Test
    void an_article_in_the_stated_language_is_not_read() {
        assertThat(unread(GERMAN, "de-AT", "html[lang]")).isEqualTo("declared:de");
        assertThat(unread(GERMAN, "de", "detected")).isEqualTo("detected:de");
    }

    @Test
    void an_article_whose_page_wrongly_states_english_is_not_read() {
        assertThat(unread(GERMAN, "en", "html[lang]")).isEqualTo("detected:de");
    }

    private static @Nullable String unread(String text, String language, @Nullable String languageFrom) {
        Article article = Articles.of("Title", text);
        return ArticleExtraction.unread(new Article(
                article.id(),
                article.revision(),
                null,
                article.outlet(),
                article.title(),
                null,
                null,
                article.receivedAt(),
                language,
                text,
                article.contentHash(),
                null,
                null,
                languageFrom,
                null,
                null));
    }
}
