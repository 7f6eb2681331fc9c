package news.hearsay.faults.pipeline;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A file system in a file, which can be filled up without affecting others. */
public final class SmallDisk {

    private static final long SIZE = 1L << 30;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Creates a folder and mounts a file system on it. Returns null if the system does not allow that. */
    static @Nullable SmallDisk mount(ProcessReaper reaper, Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!"root".equals(System.getProperty("user.name"))) {
            return null;
        }
        Path image = folder.resolveSibling("disk.img");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(SIZE);
        }
        if (!succeeds("mkfs.ext4", "-q", "-F", "-m", "0", image.toString())
                || !succeeds("mount", "-o", "loop", image.toString(), folder.toString())) {
            return null;
        }
        reaper.mounted(folder);
        return new SmallDisk(folder);
    }

    /** Fills it up to the last byte. */
    public void fill() throws IOException {
        Path filler = folder.resolve("filler");
        byte[] block = new byte[1 << 20];
        for (int size = block.length; size >= 512; size /= 2) {
            try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (true) {
                    out.write(block, 0, size);
                }
            } catch (IOException _) {
                // full, for pieces of this size
            }
        }
        if (folder.toFile().getUsableSpace() > 64 * 1024) {
            throw new IOException("the disk could not be filled");
        }
    }

    /** Frees the space. */
    public void clear() throws IOException {
        Files.deleteIfExists(folder.resolve("filler"));
    }

    void unmount() {
        succeeds("umount", "-l", folder.toString());
    }

    private static boolean succeeds(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
