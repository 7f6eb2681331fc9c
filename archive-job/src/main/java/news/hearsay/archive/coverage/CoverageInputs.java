package news.hearsay.archive.coverage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import news.hearsay.archive.storage.FolderLock;
import news.hearsay.archive.storage.FolderManifest;
import news.hearsay.coverage.identity.Seed;
import news.hearsay.standalone.cli.CommandFailedException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * What a folder of coverage is made from, as checksums, so that a job which continues does not mix two archives or
 * lists.
 *
 * @param archive of the names, lengths and times of the markers of its parts
 * @param seeds of the seed list
 */
record CoverageInputs(String archive, String seeds) {

    /** The inputs of a job. */
    static CoverageInputs of(String archive, Map<String, Seed> seeds, Configuration configuration) throws IOException {
        Path parts = new Path(archive, "_parts");
        String markers = Arrays.stream(parts.getFileSystem(configuration).listStatus(parts))
                .map(CoverageInputs::text)
                .sorted()
                .collect(Collectors.joining("\n"));
        return new CoverageInputs(checksum(markers), checksum(new TreeMap<>(seeds).toString()));
    }

    private static String text(FileStatus marker) {
        return "%s %d %d".formatted(marker.getPath().getName(), marker.getLen(), marker.getModificationTime());
    }

    private static String checksum(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform provides SHA-256", e);
        }
    }

    /**
     * Locks a folder and makes it that of these inputs.
     *
     * @throws CommandFailedException if it is that of others, or has files of something else
     * @throws news.hearsay.standalone.cli.UsageException if another job uses it
     */
    FolderLock claim(String folder, Configuration configuration) throws IOException {
        Path file = new Path(folder, "_inputs.json");
        FolderManifest<CoverageInputs> manifest =
                new FolderManifest<>(file.getFileSystem(configuration), file, CoverageInputs.class);
        requireOwn(folder, manifest);
        FolderLock lock = FolderLock.take(folder, configuration);
        try {
            // another job may have begun here meanwhile, and ended
            if (!requireOwn(folder, manifest)) {
                manifest.write(this);
            }
            return lock;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whether a job has begun in the folder. */
    private boolean requireOwn(String folder, FolderManifest<CoverageInputs> manifest) throws IOException {
        Optional<CoverageInputs> begun = manifest.read();
        if (begun.isPresent() && !begun.get().equals(this)) {
            throw new CommandFailedException(("--out %s holds the coverage of another archive or seed list, or"
                            + " the archive has changed: choose another folder")
                    .formatted(folder));
        }
        if (manifest.isForeign()) {
            throw new CommandFailedException(
                    "--out %s has files of something else: choose another folder".formatted(folder));
        }
        return begun.isPresent();
    }
}
