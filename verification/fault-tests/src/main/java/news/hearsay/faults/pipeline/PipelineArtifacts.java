package news.hearsay.faults.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.backends.Ports;
import org.jspecify.annotations.Nullable;

/**
 * The files that all pipelines share: the services' jars, unpacked once, PostgreSQL's programs, an empty database, and
 * the harness's hooks.
 */
public final class PipelineArtifacts {

    private static final String HOOKS = "hooks.jar";
    private static final String PIPELINE = "pipeline.jar";
    private static final String DATABASE = "postgresql";

    private final Path folder;
    private final boolean withArchives;

    private PipelineArtifacts(Path folder, boolean withArchives) {
        this.folder = folder;
        this.withArchives = withArchives;
    }

    /**
     * Unpacks the services' jars.
     *
     * @param root the repository root; the jars must be built
     * @param folder an empty folder
     * @param kinds the services that run
     * @param withArchives whether programs start often enough for class-data archives to save time
     */
    public static PipelineArtifacts prepare(Path root, Path folder, Collection<ServiceKind> kinds, boolean withArchives)
            throws IOException, InterruptedException {
        for (ServiceKind kind : kinds) {
            Path jar;
            try (var jars = Files.newDirectoryStream(root.resolve(kind.module()).resolve("target"), "*-exec.jar")) {
                jar = jars.iterator().next();
            }
            int status = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--destination",
                            folder.resolve(kind.module()).toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.to(folder.resolve(kind.module() + ".log").toFile()))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IOException("can't unpack " + jar + ": see " + folder.resolve(kind.module() + ".log"));
            }
        }
        makeDatabase(folder.resolve(DATABASE));
        HarnessJar.write(
                folder.resolve(HOOKS),
                "hook",
                "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports");
        HarnessJar.write(folder.resolve(PIPELINE), "pipeline", "broker-log.xml");
        return new PipelineArtifacts(folder, withArchives);
    }

    JavaProgram service(ServiceKind kind) {
        return new JavaProgram(
                jarIn(folder.resolve(kind.module())) + File.pathSeparator + folder.resolve(HOOKS),
                kind.mainClass(),
                384,
                archive(kind.module()));
    }

    JavaProgram broker() {
        String jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        return new JavaProgram(
                folder.resolve(PIPELINE) + File.pathSeparator + jars,
                ProxiedBrokerMain.class.getName(),
                512,
                archive("broker"));
    }

    private @Nullable Path archive(String name) {
        return withArchives ? folder.resolve(name + ".jsa") : null;
    }

    /** Returns an empty database that every pipeline copies. */
    Path emptyDatabase() {
        return folder.resolve(DATABASE).resolve("data");
    }

    /** Returns PostgreSQL's server program. */
    Path postgres() throws IOException {
        try (var files =
                Files.find(folder.resolve(DATABASE), 5, (file, _) -> file.endsWith(Path.of("bin", "postgres")))) {
            return files.findFirst()
                    .orElseThrow(() -> new IOException("PostgreSQL's programs are not where they were unpacked"));
        }
    }

    private static void makeDatabase(Path folder) {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("data"), Ports.free(), true)) {
            database.createDatabase(DatabaseProcess.NAME);
        }
    }

    private static Path jarIn(Path folder) {
        try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
            return jars.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
