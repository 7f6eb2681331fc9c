package news.hearsay.faults.hook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A trap in its own process. The harness sets it by writing a file of three words: a point such as
 * {@code before:producer.commitTransaction}, the number of times that the process reaches the point until the trap
 * springs, and the action, {@code halt} (like kill -9) or {@code freeze} (like kill -STOP). The trap deletes the file
 * when it springs.
 */
class Trap {

    private static final int KILLED = 137;

    private final Path file;
    private final ReentrantLock lock = new ReentrantLock();
    private String set = "";
    private int times;

    Trap(Path file) {
        this.file = file;
    }

    /** Called when the process reaches a point. */
    void passing(String point) {
        String words = words();
        if (words == null) {
            return;
        }
        lock.lock();
        try {
            if (!words.equals(set)) {
                set = words;
                times = 0;
            }
            String[] parts = words.split(" ");
            if (parts.length == 3 && parts[0].equals(point) && ++times == Integer.parseInt(parts[1])) {
                spring(parts[2]);
            }
        } finally {
            lock.unlock();
        }
    }

    private @Nullable String words() {
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void spring(String action) {
        try {
            if (!Files.deleteIfExists(file)) {
                return; // the harness has just removed the trap
            }
            if (action.equals("halt")) {
                Runtime.getRuntime().halt(KILLED);
            }
            // this thread waits for the command, so it stops at this very point when the process does
            new ProcessBuilder(
                            "kill",
                            "-STOP",
                            Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
