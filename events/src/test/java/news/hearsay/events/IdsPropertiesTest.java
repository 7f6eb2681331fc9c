package news.hearsay.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of the ids. */
class IdsPropertiesTest {

    @Property
    void tracking_parameters_do_not_change_the_article_id(
            @ForAll("paths") String path, @ForAll("trackers") List<String> trackers) {
        String url = "https://daily.example/" + path;
        assertThat(article(url + "?" + String.join("&", trackers))).isEqualTo(article(url));
    }

    @Property
    void two_paths_are_two_articles(@ForAll("paths") String one, @ForAll("paths") String other) {
        assertThat(article("https://daily.example/" + one).equals(article("https://daily.example/" + other)))
                .isEqualTo(one.equals(other));
    }

    @Property
    void a_canonical_url_is_its_own_canonical_url(@ForAll("urls") String text) {
        Optional<URI> url = parsed(text);
        Assume.that(url.isPresent());
        URI canonical = Ids.canonical(url.get());
        assertThat(Ids.canonical(canonical)).isEqualTo(canonical);
    }

    @Property
    void the_same_spans_are_the_same_claim_and_other_spans_another(
            @ForAll("spans") List<Span> one, @ForAll("spans") List<Span> other) {
        assertThat(Ids.claim("a", "r", one)).isEqualTo(Ids.claim("a", "r", List.copyOf(one)));
        assertThat(Ids.claim("a", "r", one).equals(Ids.claim("a", "r", other))).isEqualTo(one.equals(other));
    }

    @Property
    void cue_and_source_are_distinguished(@ForAll("spans") List<Span> one, @ForAll("spans") List<Span> other) {
        assertThat(Ids.attribution("c", one, other).equals(Ids.attribution("c", other, one)))
                .isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<List<String>> trackers() {
        return Arbitraries.of("utm_source=letter", "utm_medium=mail", "UTM_Campaign=x", "fbclid=1", "gclid", "")
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> urls() {
        Arbitrary<String> anything = Arbitraries.strings()
                .withChars("aZ0-._~%2fF:@[]/?&=#éüß字🕊;,+ ")
                .ofMaxLength(12);
        return Combinators.combine(Arbitraries.of("http://", "https://", "HTTPS://", "http:"), anything, anything)
                .as((scheme, authority, rest) -> scheme + authority + "/" + rest);
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        Arbitrary<Span> span = Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(1, 10))
                .as((start, length) -> new Span(start, start + length));
        return span.list().ofMinSize(1).ofMaxSize(3);
    }

    private static String article(String url) {
        return Ids.article(URI.create(url), "Our Daily", "A title", null);
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
