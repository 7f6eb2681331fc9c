package news.hearsay.faults.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Java program that starts many times, and therefore from a class-data archive. The first run writes the archive when
 * it ends.
 *
 * @param heap in MiB
 * @param archive the class-data archive; null for none
 */
record JavaProgram(
        String classPath,
        String mainClass,
        int heap,
        @Nullable Path archive) {

    List<String> command(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:cds=off",
                "-Xlog:aot=off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        if (archive != null) {
            command.add((Files.exists(archive) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + archive);
        }
        command.addAll(options);
        command.addAll(List.of("-classpath", classPath, mainClass));
        command.addAll(arguments);
        return command;
    }
}
