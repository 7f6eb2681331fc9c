package news.hearsay.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class KeyringTest {

    @TempDir
    private Path folder;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private KeysFile file;

    @BeforeEach
    void capture_log() {
        file = new KeysFile(folder.resolve("keys.json"));
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void release_log() {
        logger().detachAppender(log);
    }

    @Test
    void added_and_revoked_keys_take_effect_without_a_restart() {
        NewKey old = add();
        Keyring keyring = keyring();
        NewKey next = add();
        assertThat(keyring.find(old.text())).isEqualTo(old.entry());
        assertThat(keyring.find(next.text())).isEqualTo(next.entry());

        file.change(keys ->
                keys.stream().filter(key -> !key.id().equals(old.entry().id())).toList());
        assertThat(keyring.find(old.text())).isNull();
        assertThat(keyring.find(next.text())).isEqualTo(next.entry());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keys\":[",
                "",
                "{}",
                "{\"keys\":[null]}",
                "{\"keys\":[{\"id\":\"a\"}]}",
                "{\"keys\":[],\"more\":1}",
                "{\"keys\":[],\"keys\":[]}"
            })
    void an_invalid_file_keeps_the_keys_and_is_logged_once(String broken) throws IOException {
        NewKey key = add();
        Keyring keyring = keyring();

        Files.writeString(file.path(), broken);
        assertThat(keyring.find(key.text())).isEqualTo(key.entry());
        assertThat(keyring.find(key.text())).isEqualTo(key.entry());

        assertThat(errors())
                .singleElement()
                .asString()
                .contains(file.path().toString())
                .hasLineCount(1);
    }

    @Test
    void a_deleted_file_keeps_the_keys_until_it_is_restored() throws IOException {
        NewKey key = add();
        Keyring keyring = keyring();

        Files.delete(file.path());
        assertThat(keyring.find(key.text())).isEqualTo(key.entry());
        assertThat(errors()).hasSize(1);

        NewKey other = add();
        assertThat(keyring.find(other.text())).isEqualTo(other.entry());
        assertThat(keyring.find(key.text())).isNull();
    }

    @Test
    void malformed_keys_and_wrong_secrets_are_not_found() {
        NewKey key = add();
        Keyring keyring = keyring();

        String otherSecret = "hsk_%s_%s".formatted(key.entry().id(), "0".repeat(64));
        assertThat(Stream.of(
                                "",
                                "hsk_",
                                key.entry().id(),
                                otherSecret,
                                key.text() + "0",
                                " " + key.text(),
                                key.text().toUpperCase(Locale.ROOT),
                                "\u0000")
                        .map(keyring::find))
                .containsOnlyNulls();
    }

    @Test
    void neither_the_file_nor_the_log_contains_the_key() throws IOException {
        NewKey key = add();
        Keyring keyring = keyring();
        keyring.find(key.text());

        String secret = key.text().substring(key.text().lastIndexOf('_') + 1);
        assertThat(Files.readString(file.path())).contains(key.entry().id()).doesNotContain(secret);
        assertThat(log.list).noneMatch(event -> event.getFormattedMessage().contains(secret));
        assertThat(key).asString().doesNotContain(secret);
    }

    @Test
    void a_new_file_is_private_and_a_shared_one_stays_shared() throws IOException {
        add();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");

        file.share();
        add();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void a_world_writable_file_is_rejected() throws IOException {
        add();
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThatThrownBy(file::read)
                .isInstanceOf(InvalidCredentialsFileException.class)
                .hasMessageContaining("chmod o-w");
    }

    @Test
    void an_empty_list_of_outlets_is_rejected() {
        assertThatThrownBy(() -> NewKey.make(null, List.of(), null, Instant.EPOCH, null))
                .hasMessageContaining("omit it to allow any");
    }

    private Keyring keyring() {
        return new Keyring(file, Duration.ZERO);
    }

    private NewKey add() {
        NewKey key = NewKey.make("for a test", null, null, Instant.parse("2026-01-01T00:00:00Z"), null);
        file.change(keys -> Stream.concat(keys.stream(), Stream.of(key.entry())).toList());
        return key;
    }

    private List<String> errors() {
        return log.list.stream()
                .filter(event -> event.getLevel() == Level.ERROR)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(ReloadedCredentials.class);
    }
}
