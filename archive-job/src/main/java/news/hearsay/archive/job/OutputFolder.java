package news.hearsay.archive.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.hearsay.archive.storage.FolderManifest;
import news.hearsay.archive.storage.JsonFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The folder of the results, in any file system that Spark reads. A part is complete when its marker exists. Only the
 * driver moves files and writes markers, so a task that runs twice, or that its executor's loss has ended, leaves
 * nothing but its folder of work.
 */
final class OutputFolder {

    private static final String SUCCESS = "_SUCCESS";

    private final FileSystem files;
    private final Path root;
    private final FolderManifest<ArchivePlan> plan;

    OutputFolder(String root, Configuration configuration) throws IOException {
        Path given = new Path(root);
        this.files = given.getFileSystem(configuration);
        // executors have other working folders
        this.root = files.makeQualified(given);
        plan = new FolderManifest<>(files, new Path(this.root, "_plan.json"), ArchivePlan.class);
        files.setWriteChecksum(false);
    }

    /** Returns the plan of the job that began here. */
    Optional<ArchivePlan> plan() throws IOException {
        return plan.read();
    }

    /** Stores the plan, before the first part. */
    void begin(ArchivePlan begun) throws IOException {
        files.mkdirs(new Path(root, "_parts"));
        plan.write(begun);
    }

    /** Whether a folder that is no result of a job has files. */
    boolean isForeign() throws IOException {
        return plan.isForeign();
    }

    /** Removes what an earlier run left of parts that it did not complete, and returns the counts of the others. */
    Map<Integer, PartCount> complete() throws IOException {
        files.delete(work(), true);
        Map<Integer, PartCount> complete = new TreeMap<>();
        for (FileStatus marker : list(new Path(root, "_parts"))) {
            String name = marker.getPath().getName();
            if (name.matches("part-\\d+\\.json")) {
                complete.put(
                        Integer.parseInt(name.replaceAll("\\D", "")),
                        JsonFile.read(files, marker.getPath(), PartCount.class).orElseThrow());
            }
        }
        return complete;
    }

    /** The folder of the tasks. */
    Path work() {
        return new Path(root, "_work");
    }

    /**
     * Makes the result of a task the result of a part: moves its files, then writes the marker.
     *
     * @param attempt the task's folder
     * @throws IOException if the driver does not see the task's files, such as those on the disk of another machine
     */
    void commit(ArchivePart part, Path attempt, PartCount count) throws IOException {
        if (count.articles() > 0 && !files.exists(new Path(attempt, ResultFolder.ARTICLES.file()))) {
            throw new IOException("%s has no files: --out must be a folder that the driver and all executors share"
                    .formatted(attempt));
        }
        for (ResultFolder folder : ResultFolder.values()) {
            Path from = new Path(attempt, folder.file());
            Path to = new Path(new Path(root, folder.label()), part.name() + ".parquet");
            files.delete(to, false);
            if (files.exists(from)) {
                files.mkdirs(to.getParent());
                if (!files.rename(from, to)) {
                    throw new IOException("can't move %s to %s".formatted(from, to));
                }
            }
        }
        JsonFile.write(files, new Path(new Path(root, "_parts"), part.name() + ".json"), count);
        files.delete(attempt, true);
    }

    /** Marks the result as complete. */
    void end() throws IOException {
        files.delete(work(), true);
        files.create(new Path(root, SUCCESS), true).close();
    }

    private FileStatus[] list(Path folder) throws IOException {
        try {
            return files.listStatus(folder);
        } catch (FileNotFoundException _) {
            return new FileStatus[0];
        }
    }
}
