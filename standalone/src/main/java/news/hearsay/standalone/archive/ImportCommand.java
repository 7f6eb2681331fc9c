package news.hearsay.standalone.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.Target;
import news.hearsay.standalone.post.IngestClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports an archive. */
@Command(
        name = "import",
        description = {
            "Posts the articles of an archive: a folder, *.zip, *.tar, *.tar.gz, *.jsonl, *.csv, *.mbox, *.warc, or a"
                    + " file of any form that ./hearsay article reads; also compressed with gzip (.gz) or zstd (.zst).",
            "After Ctrl-C or a crash, the same command continues where it was. No article is stored twice."
        })
public final class ImportCommand implements Callable<Integer> {

    @Mixin
    private Target target = new Target();

    @Parameters(paramLabel = "PATH", description = "The archive.")
    private Path path = Path.of("");

    @Option(names = "--outlet", paramLabel = "NAME", description = "The outlet of articles that name none.")
    private @Nullable String outlet;

    @Option(
            names = "--rejected",
            paramLabel = "FILE.jsonl",
            description = "The file for records that are rejected, with the reason; a former file is replaced. Default:"
                    + " NAME-ID.rejected.jsonl in the current folder, with an ID for the archive.")
    private @Nullable Path rejected;

    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            description = "The folder for the state of imports; default: imports in the data folder.")
    private @Nullable Path state;

    @Override
    public Integer call() throws IOException {
        List<Path> files = files(path);
        String name = path.toAbsolutePath().normalize().getFileName().toString();
        String id = name + "-" + hash(path.toAbsolutePath().normalize() + "\n" + target.ingest());
        Path folder = state == null ? target.data().resolve("imports") : state;
        Files.createDirectories(folder);
        try (FileChannel lock =
                FileChannel.open(folder.resolve(id + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (lock.tryLock() == null) {
                throw new CommandFailedException(
                        "another import of %s is running: wait for it, or stop it".formatted(path));
            }
            return run(files, folder.resolve(id + ".properties"), rejections(id, files));
        }
    }

    /** Archives of the same name in different folders have different files. */
    private Path rejections(String id, List<Path> files) throws IOException {
        Path file = rejected == null ? Path.of(id + ".rejected.jsonl") : rejected;
        for (Path read : files) {
            if (Files.exists(file) && Files.isSameFile(file, read)) {
                throw new CommandFailedException(
                        "%s is read: choose another file for what is rejected with --rejected FILE.jsonl"
                                .formatted(file));
            }
        }
        return file;
    }

    private int run(List<Path> files, Path checkpointFile, Path rejections) throws IOException {
        Checkpoint from = Checkpoint.read(checkpointFile, signature(files));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (from.records() > 0) {
            out.printf(
                    "Continuing after %,d records, of which %,d articles were accepted%n",
                    from.records(), from.accepted());
        }
        BatchPoster poster = new BatchPoster(new IngestClient(target.ingest(), target.key()));
        ImportProgress progress = new ImportProgress(out, totalBytes(files), from.accepted());
        ArchiveImport work = new ArchiveImport(poster, progress, checkpointFile, rejections);
        Checkpoint end;
        try (FolderRecords records = new FolderRecords(path, files, outlet, progress::read)) {
            end = work.run(records, from);
        } finally {
            progress.end();
        }
        Files.deleteIfExists(checkpointFile);
        out.printf(
                "%,d articles accepted in %.1f s (%,.0f per second), %,d rejected%s%n",
                end.accepted(),
                progress.seconds(),
                progress.rate(end),
                end.rejected(),
                end.rejected() == 0 ? "" : ": see " + rejections);
        return end.rejected() == 0 ? 0 : 1;
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isReadable(path)) {
            throw new CommandFailedException("can't read " + path + ": check that it exists and is readable");
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !("/" + path.relativize(file)).contains("/."))
                    .sorted()
                    .toList();
        }
    }

    /** What must be equal for an import to continue: the files, and the outlet. */
    private String signature(List<Path> files) throws IOException {
        StringBuilder signed = new StringBuilder().append(outlet);
        for (Path file : files) {
            signed.append('\n')
                    .append(file.toAbsolutePath().normalize())
                    .append(' ')
                    .append(Files.size(file))
                    .append(' ')
                    .append(Files.getLastModifiedTime(file).toMillis());
        }
        return hash(signed.toString());
    }

    private static long totalBytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
