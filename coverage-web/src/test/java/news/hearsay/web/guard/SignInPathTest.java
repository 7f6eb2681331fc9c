package news.hearsay.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page to which a person returns after sign-in comes from the address, which another site can choose. */
class SignInPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/threads", "/search?q=%22security+guarantees%22&limit=5", "/subjects/50%25"})
    void a_path_of_this_service_is_kept(String path) {
        assertThat(SignIn.ownPath(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "threads",
                "//other.example/",
                "/\\other.example/",
                "\\\\other.example",
                "https://other.example/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/\tother"
            })
    void anything_else_becomes_the_start_page(String path) {
        assertThat(SignIn.ownPath(path)).isEqualTo("/");
    }
}
