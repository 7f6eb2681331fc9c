package news.hearsay.faults.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sees to it that nothing outlives the harness, however that ends: a small shell that is told of every process and
 * mount, and ends them and deletes the folder when the harness is gone. It ends nothing else: a process is known by its
 * id and the moment at which it started.
 */
public final class Leash implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            declare -A alive
            mounts=()
            while read -r word value started; do
              case $word in
                started) alive[$value]=$started ;;
                ended) unset "alive[$value]" ;;
                mounted) mounts+=("$value") ;;
                done) exit ;;
              esac
            done
            for pid in "${!alive[@]}"; do
              read -r -a stat <"/proc/$pid/stat" || continue
              [[ ${stat[21]} != "${alive[$pid]}" ]] || kill -KILL "$pid"
            done 2>/dev/null
            sleep 2
            for mount in "${mounts[@]}"; do umount -l "$mount"; done 2>/dev/null
            rm -rf "$1"
            """;

    private final Process shell;
    private final Writer words;

    /** @param folder what to delete in the end */
    public Leash(Path folder) throws IOException {
        shell = new ProcessBuilder("bash", "-c", SCRIPT, "leash", folder.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        words = shell.outputWriter();
    }

    void started(Process process) {
        try {
            String[] stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"))
                    .split(" ");
            tell("started " + process.pid() + " " + stat[21]);
        } catch (IOException _) {
            // it has ended already
        }
    }

    void ended(Process process) {
        tell("ended " + process.pid());
    }

    void mounted(Path folder) {
        tell("mounted " + folder);
    }

    private synchronized void tell(String line) {
        try {
            words.write(line + "\n");
            words.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the leash is gone", e);
        }
    }

    /** The harness has ended everything itself. */
    @Override
    public void close() {
        tell("done");
        shell.onExit().join();
    }
}
