package news.hearsay.faults.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a command of Hearsay in a process, on this class path. */
final class JavaCommand {

    private JavaCommand() {}

    /** @param output the file for what it prints */
    static Process start(Path output, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path")));
        // as the script hearsay does
        command.addAll(arguments.getFirst().equals("up") ? List.of("-Xmx2g") : List.of("-XX:+UseSerialGC", "-Xmx1g"));
        command.add("news.hearsay.standalone.Hearsay");
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        // The process ends with this program, however it ends.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }
}
