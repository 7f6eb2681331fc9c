package news.hearsay.formats.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-us, en-US",
        "en_GB, en-GB",
        "eng, en",
        "English, en",
        "uk-UA, uk-UA",
        "EN, en",
        "zh-Hant-TW, zh-Hant-TW"
    })
    void the_usual_ways_to_state_a_language_become_tags(String stated, String tag) {
        assertThat(LanguageTag.of(stated)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss_0.93.channel.language", "x-default", "und", "none", "", "languages"})
    void what_names_no_language_is_ignored(String stated) {
        assertThat(LanguageTag.of(stated)).isNull();
    }
}
