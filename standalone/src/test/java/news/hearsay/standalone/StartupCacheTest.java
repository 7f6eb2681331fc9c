package news.hearsay.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The AOT cache of {@code ./hearsay up}: the JDK of this test runs a small program in place of Hearsay. */
@Tag("slow")
class StartupCacheTest {

    private static final Duration TIME_LIMIT = Duration.ofMinutes(5);

    @TempDir
    private Path root;

    @BeforeEach
    void installScriptAndProgram() throws IOException {
        Files.copy(Path.of("../hearsay"), root.resolve("hearsay"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(root.resolve("pom.xml"), "");
        Files.createDirectories(target().resolve("lib"));
        writeProgram();
        writeNice();
    }

    @Test
    void first_start_leaves_a_cache_that_the_next_start_uses() throws Exception {
        assertThat(startsWithCache()).isFalse();
        assertThat(cache()).isNotEmptyFile();
        assertThat(startsWithCache()).isTrue();
    }

    @Test
    void cache_is_made_again_after_the_program_changed() throws Exception {
        startsWithCache();
        FileTime made = Files.getLastModifiedTime(cache());
        writeProgram();
        assertThat(startsWithCache()).isFalse();
        assertThat(Files.getLastModifiedTime(cache())).isGreaterThan(made);
        assertThat(startsWithCache()).isTrue();
    }

    @Test
    void damaged_cache_is_not_used() throws Exception {
        startsWithCache();
        try (var file = new RandomAccessFile(cache().toFile(), "rw")) {
            file.seek(file.length() / 2);
            file.write(new byte[4096]);
        }
        assertThat(startsWithCache()).isFalse();
    }

    @Test
    void training_run_that_fails_is_not_repeated() throws Exception {
        Files.writeString(target().resolve("training-fails"), "");
        assertThat(startsWithCache()).isFalse();
        assertThat(cache()).isEmptyFile();
        assertThat(startsWithCache()).isFalse();
    }

    /** Starts the program, waits until there is a cache for it, and stops it. Returns whether it used a cache. */
    private boolean startsWithCache() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory(root, "data");
        Path running = data.resolve("running.properties");
        ProcessBuilder up = new ProcessBuilder("./hearsay", "up", "--data", data.toString())
                .directory(root.toFile())
                .redirectOutput(root.resolve("out").toFile())
                .redirectError(root.resolve("err").toFile());
        up.environment().put("JAVA_HOME", System.getProperty("java.home"));
        up.environment().merge("PATH", programs().toString(), (path, first) -> first + ":" + path);
        Process process = up.start();
        try {
            await().atMost(TIME_LIMIT).until(() -> Files.exists(running));
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(running)) {
                properties.load(reader);
            }
            await().atMost(TIME_LIMIT).until(this::isCurrent);
            return Boolean.parseBoolean(properties.getProperty("cached"));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private boolean isCurrent() throws IOException {
        List<Path> caches = caches();
        return !caches.isEmpty()
                && Files.getLastModifiedTime(caches.getFirst()).compareTo(Files.getLastModifiedTime(jar())) > 0;
    }

    private Path cache() throws IOException {
        return caches().getFirst();
    }

    private List<Path> caches() throws IOException {
        try (var files = Files.list(target())) {
            return files.filter(file -> file.toString().endsWith(".aot")).toList();
        }
    }

    private Path target() {
        return root.resolve("standalone/target");
    }

    private Path jar() {
        return target().resolve("hearsay-run.jar");
    }

    /** Runs its command at the usual priority: at the lowest one, a busy machine would hardly ever run it. */
    private void writeNice() throws IOException {
        Path nice = Files.createDirectories(programs()).resolve("nice");
        Files.writeString(nice, "#!/bin/sh\nshift 2\nexec \"$@\"\n");
        Files.setPosixFilePermissions(nice, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path programs() {
        return root.resolve("bin");
    }

    private void writeProgram() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StartupProgram.class.getName());
        String entry = StartupProgram.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(jar()), manifest);
                var code = StartupProgram.class.getClassLoader().getResourceAsStream(entry)) {
            jar.putNextEntry(new JarEntry(entry));
            Objects.requireNonNull(code).transferTo(jar);
        }
    }
}
