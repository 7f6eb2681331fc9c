package news.hearsay.archive.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import news.hearsay.platform.failure.Causes;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Keeps a second job away from a folder of results. On a local file system, this process locks the file {@code _lock},
 * and the operating system ends the lock with the process, however it ends. Other file systems have no such locks:
 * there the file itself is the lock, which is created only if it does not exist and deleted at the end. A job that is
 * killed leaves it behind.
 */
public final class FolderLock implements AutoCloseable {

    /** The file in the locked folder. It tells who has the lock, and stays in local folders. */
    public static final String FILE = "_lock";

    private static final int MAX_HOLDER_BYTES = 1000;

    private final Release release;

    private interface Release {
        void run() throws IOException;
    }

    private FolderLock(Release release) {
        this.release = release;
    }

    /**
     * Locks a folder, which is created if it does not exist.
     *
     * @param folder as the user gave it in {@code --out}
     * @throws UsageException if another job has locked it
     * @throws CommandFailedException if this job cannot write there
     * @throws IOException if there is no such file system
     */
    public static FolderLock take(String folder, Configuration configuration) throws IOException {
        Path root = new Path(folder);
        FileSystem files = root.getFileSystem(configuration);
        Path file = files.makeQualified(new Path(root, FILE));
        try {
            files.mkdirs(root);
            return "file".equals(files.getUri().getScheme())
                    ? locked(folder, java.nio.file.Path.of(file.toUri().getPath()))
                    : created(folder, files, file);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "can't write to --out %s (%s): check the path and its permissions"
                            .formatted(folder, Causes.describeRoot(e)),
                    e);
        }
    }

    private static FolderLock locked(String folder, java.nio.file.Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (!isLocked(channel)) {
                throw new UsageException("--out %s is in use by %s: wait until that job ends, or choose another folder"
                        .formatted(folder, holder(read(channel))));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(thisJob()), 0);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        return new FolderLock(channel::close);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // by another job in this JVM
        }
    }

    private static byte[] read(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(MAX_HOLDER_BYTES);
        channel.read(buffer, 0);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static FolderLock created(String folder, FileSystem files, Path file) throws IOException {
        try (OutputStream out = files.create(file, false)) {
            out.write(thisJob());
        } catch (IOException e) {
            if (!files.exists(file)) {
                throw e;
            }
            throw new UsageException(
                    "--out %s is in use by %s: wait until that job ends, or choose another folder; if the job was killed, delete %s"
                            .formatted(folder, holder(read(files, file)), file),
                    e);
        }
        // also if a signal ends this job
        files.deleteOnExit(file);
        return new FolderLock(() -> {
            files.cancelDeleteOnExit(file);
            files.delete(file, false);
        });
    }

    private static byte[] read(FileSystem files, Path file) {
        try (FSDataInputStream in = files.open(file)) {
            return in.readNBytes(MAX_HOLDER_BYTES);
        } catch (IOException _) {
            return new byte[0]; // it was deleted meanwhile, or is still open
        }
    }

    private static byte[] thisJob() {
        return "process %d on %s since %s"
                .formatted(ProcessHandle.current().pid(), host(), Instant.now().truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException _) {
            return "an unknown host";
        }
    }

    private static String holder(byte[] written) {
        String text = new String(written, StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? "another job" : "another job (%s)".formatted(text);
    }

    @Override
    public void close() throws IOException {
        release.run();
    }
}
