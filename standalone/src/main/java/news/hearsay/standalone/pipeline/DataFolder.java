package news.hearsay.standalone.pipeline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import news.hearsay.backends.CannotStartException;

/**
 * The folder with all data of one Hearsay, locked for this process until closed. The operating system releases the lock
 * when the process ends, even if it is killed.
 */
record DataFolder(Path path, FileLock lock) implements AutoCloseable {

    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            // Not closed here: closing the channel would release the lock.
            FileChannel channel =
                    FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new CannotStartException(
                        "the data folder %s is in use by another Hearsay: stop it (./hearsay down) or choose another folder with --data"
                                .formatted(path));
            }
            return new DataFolder(path.toRealPath(), lock);
        } catch (IOException e) {
            throw new CannotStartException(
                    "can't use the data folder %s (%s): make it writable or choose another with --data"
                            .formatted(path, e),
                    e);
        }
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    Path postgresql() {
        return path.resolve("postgresql");
    }

    /** The log file of broker and services. */
    static Path log(Path path) {
        return path.toAbsolutePath().resolve("hearsay.log");
    }

    @Override
    public void close() {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            throw new IllegalStateException("can't release " + path, e);
        }
    }
}
