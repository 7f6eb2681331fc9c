package news.hearsay.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.hearsay.archive.storage.FolderLock;
import news.hearsay.standalone.cli.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job in a process of its own, which has more to read than it gets time for. */
@Tag("slow")
class RunningJobTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private Process job;

    @BeforeEach
    void start() throws IOException {
        Path articles = folder.resolve("articles.jsonl");
        Files.write(articles, Collections.nCopies(50_000, """
            {"title":"Bridge","outlet":"The Lorn Post","text":"The mayor of Arden said on Monday that the bridge would close."}"""));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.startsWith("-D") && !option.startsWith("-javaagent"))
                .toList());
        command.addAll(List.of(
                "-Djdk.reflect.useDirectMethodHandle=false",
                "-Dlogback.configurationFile=news/hearsay/archive/quiet.xml",
                // the services of the tests are on this class path, too, whose factory of URLs is another
                "-Dspark.sql.defaultUrlStreamHandlerFactory.enabled=false",
                "-cp",
                System.getProperty("java.class.path"),
                ArchiveJob.class.getName(),
                "extract",
                articles.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--master",
                "local[1]"));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("printed").toFile())
                .redirectError(folder.resolve("err").toFile());
        process.environment().remove("JAVA_TOOL_OPTIONS"); // a JVM reports it on standard error
        job = process.start();
        await().atMost(PATIENCE).until(() -> !job.isAlive() || Files.exists(folder.resolve("out/_plan.json")));
    }

    @AfterEach
    void end() throws InterruptedException {
        job.destroyForcibly().waitFor();
    }

    @Test
    void a_signal_ends_it_with_one_line_that_says_how_to_continue() throws IOException, InterruptedException {
        job.destroy();

        assertThat(job.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(folder.resolve("err")))
                .isEqualTo("hearsay: stopped; the same command continues%n".formatted());
        assertThat(job.exitValue()).isEqualTo(128 + 15);
    }

    @Test
    void no_other_job_gets_its_folder_until_it_has_ended() throws IOException, InterruptedException {
        String out = folder.resolve("out").toString();

        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> FolderLock.take(out, new Configuration()))
                .withMessageContaining("--out %s is in use by another job (process %d on ".formatted(out, job.pid()));

        job.destroyForcibly().waitFor();
        FolderLock.take(out, new Configuration()).close();
    }
}
