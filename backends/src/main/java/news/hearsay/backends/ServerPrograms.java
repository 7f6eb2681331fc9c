package news.hearsay.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/**
 * The folder with PostgreSQL's unpacked programs. Each data folder has one next to it: if two processes unpacked into
 * one folder at a time, the library would wait a minute or fail.
 */
record ServerPrograms(Path folder) {

    private static final String COMPLETE = ".exists";

    /** The programs for a data folder. */
    static ServerPrograms nextTo(Path data) {
        return new ServerPrograms(data.resolveSibling("postgresql-programs"));
    }

    /** Deletes programs that a killed process has unpacked in part: the library would use the incomplete files. */
    void deleteIncomplete() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var versions = Files.list(folder)) {
            for (Path version : versions.filter(version -> !Files.exists(version.resolve(COMPLETE)))
                    .toList()) {
                delete(version);
            }
        }
    }

    /**
     * Lets only the owner change the folder, which the library opens to all. There is none if this process has unpacked
     * the programs elsewhere before.
     */
    void protect() throws IOException {
        if (Files.isDirectory(folder)
                && Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void delete(Path tree) throws IOException {
        List<Path> deepestFirst;
        try (var files = Files.walk(tree)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.delete(file);
        }
    }
}
