package news.hearsay.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressRulesTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_drops_further_parameters() throws IOException {
        AddressRules rules = extended("drop: sess*\n");

        assertThat(canonical("https://a.example/x?id=1&session=7", rules)).isEqualTo("https://a.example/x?id=1");
        assertThat(canonical("https://a.example/x?id=1&utm_source=y", rules)).isEqualTo("https://a.example/x?id=1");
    }

    @Test
    void a_rule_of_a_host_applies_to_its_subdomains_only() throws IOException {
        AddressRules rules = extended("drop courier.example: p\n");

        assertThat(canonical("https://www.courier.example/x?p=2", rules)).isEqualTo("https://www.courier.example/x");
        assertThat(canonical("https://mycourier.example/x?p=2", rules)).isEqualTo("https://mycourier.example/x?p=2");
    }

    @Test
    void a_host_keeps_what_its_pages_need() throws IOException {
        AddressRules rules = extended("# pages of archive.example\nkeep archive.example: amp\n");

        assertThat(canonical("https://archive.example/x?amp=1", rules)).isEqualTo("https://archive.example/x?amp=1");
        assertThat(canonical("https://other.example/x?amp=1", rules)).isEqualTo("https://other.example/x");
    }

    @Test
    void a_file_names_further_ways() throws IOException {
        AddressRules rules = extended("drop-if-way: entry\nway: carrier pigeon\n");

        assertThat(canonical("https://a.example/x?entry=rss", rules)).isEqualTo("https://a.example/x");
        assertThat(canonical("https://a.example/x?entry=7", rules)).isEqualTo("https://a.example/x?entry=7");
    }

    @Test
    void a_line_that_is_no_rule_is_named() {
        assertThatThrownBy(() -> extended("drop: a\nremove: b\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2 is not a rule");
    }

    @Test
    void the_id_does_not_depend_on_rules_that_were_already_applied() throws IOException {
        URI canonical = Ids.canonical(URI.create("https://a.example/x?session=7"), extended("drop: session\n"));

        assertThat(Ids.article(canonical, "Courier", "T", null))
                .isEqualTo(Ids.article(URI.create("https://a.example/x"), "Courier", "T", null));
    }

    private AddressRules extended(String lines) throws IOException {
        return AddressRules.standard().plus(Files.writeString(folder.resolve("rules.txt"), lines));
    }

    private static String canonical(String url, AddressRules rules) {
        return Ids.canonical(URI.create(url), rules).toString();
    }
}
