package news.hearsay.faults.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Ends all processes of the harness when the harness ends, however it ends. A small shell receives the id of every
 * process and the folder of every mount. When the harness is gone, the shell ends the processes, unmounts the folders
 * and deletes the data. It ends nothing else: it identifies a process by its id and start time.
 */
public final class ProcessReaper implements AutoCloseable {

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
    private final Writer commands;

    /** @param folder the folder to delete at the end */
    public ProcessReaper(Path folder) throws IOException {
        shell = new ProcessBuilder("bash", "-c", SCRIPT, "process-reaper", folder.toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        commands = shell.outputWriter();
    }

    void started(Process process) {
        try {
            String[] stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"))
                    .split(" ");
            write("started " + process.pid() + " " + stat[21]);
        } catch (IOException _) {
            // it has ended already
        }
    }

    void ended(Process process) {
        write("ended " + process.pid());
    }

    void mounted(Path folder) {
        write("mounted " + folder);
    }

    private synchronized void write(String command) {
        try {
            commands.write(command + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the process reaper has ended", e);
        }
    }

    /** Ends the shell: the harness has ended all processes itself. */
    @Override
    public void close() {
        write("done");
        shell.onExit().join();
    }
}
