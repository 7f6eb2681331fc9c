package news.hearsay.events;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of the codec. */
class EventCodecPropertiesTest {

    @Property
    void any_text_is_decoded_unchanged(@ForAll("texts") String text) {
        String hash = Ids.contentHash(text, text);
        Article article = new Article(
                Samples.ARTICLE.id(),
                Ids.revision(hash),
                null,
                text,
                text,
                text,
                null,
                Samples.RECEIVED,
                "uk",
                text,
                hash);

        assertThat(EventCodec.decode(Samples.received(EventCodec.encode(article, Samples.RECEIVED))))
                .isEqualTo(article);
    }

    /** Text of all scripts, with control characters and supplementary characters, but without unpaired surrogates. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> characters = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0xD7FF).map(Character::toString),
                Arbitraries.integers().between(0xE000, Character.MAX_CODE_POINT).map(Character::toString));
        return characters
                .list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(list -> String.join("", list))
                .filter(text -> !text.isBlank());
    }
}
