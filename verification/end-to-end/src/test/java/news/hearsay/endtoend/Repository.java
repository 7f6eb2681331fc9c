package news.hearsay.endtoend;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The files of this repository, without generated ones. */
final class Repository {

    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Set<String> GENERATED = Set.of("target", "data");

    private Repository() {}

    /** Returns the files that match, by their paths relative to the root. */
    static List<Path> files(Predicate<Path> wanted) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean skipped = !folder.equals(ROOT) && (name.startsWith(".") || GENERATED.contains(name));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Path relative = ROOT.relativize(file);
                if (wanted.test(relative)) {
                    files.add(relative);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    static String text(Path file) throws IOException {
        return text(file.toString());
    }

    static boolean exists(String file) {
        return Files.exists(ROOT.resolve(file));
    }

    /** Returns the modules that the POM in a folder lists. The root is the empty folder name. */
    static List<String> modules(String folder) throws IOException {
        String pom = text(Path.of(folder, "pom.xml"));
        String list = pom.substring(pom.indexOf("<modules>"), pom.indexOf("</modules>"));
        return MODULE.matcher(list)
                .results()
                .map((MatchResult module) -> module.group(1))
                .toList();
    }
}
