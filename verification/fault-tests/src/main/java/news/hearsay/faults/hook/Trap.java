package news.hearsay.faults.hook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A trap in the process that it runs in. It is set from outside by writing a file of three words: a point such as
 * {@code before:producer.commitTransaction}, how many times the process comes there until the trap springs, and what
 * happens then, {@code halt} (as by kill -9) or {@code freeze} (as by kill -STOP). The file is gone once it has sprung.
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

    /** The process has come to this point. */
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
                return; // it has just been taken away
            }
            if (action.equals("halt")) {
                Runtime.getRuntime().halt(KILLED);
            }
            // this thread waits for the command, so it stands still at this very point when the process does
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
