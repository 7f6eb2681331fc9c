package news.hearsay.backends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Where PostgreSQL's programs are unpacked: a folder beside each data folder, since the library waits a minute or gives
 * up when two processes unpack into one folder at a time.
 */
record ServerPrograms(Path folder) {

    private static final String COMPLETE = ".exists";

    static ServerPrograms beside(Path data) {
        return new ServerPrograms(data.resolveSibling("postgresql-programs"));
    }

    /**
     * Deletes what was unpacked in part, by a process that was killed meanwhile: the library would keep the
     * half-written files.
     */
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
