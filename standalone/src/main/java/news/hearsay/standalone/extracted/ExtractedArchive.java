package news.hearsay.standalone.extracted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.hearsay.standalone.cli.CommandFailedException;

/**
 * The folder that {@code ./hearsay archive extract} wrote.
 *
 * @param parts its complete parts, in order
 */
record ExtractedArchive(Path folder, List<PartFiles> parts) {

    private static final Pattern MARKER = Pattern.compile("(?<part>part-\\d{5,})\\.json");

    /**
     * Finds the parts of an archive.
     *
     * @param unfinished whether the extraction may be unfinished: then only its finished parts count
     * @throws CommandFailedException if the folder is no archive, or is unfinished
     */
    static ExtractedArchive of(Path folder, boolean unfinished) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Path markers = absolute.resolve("_parts");
        if (!Files.isDirectory(markers)) {
            throw new CommandFailedException(
                    "%s has no folder _parts: name a folder that ./hearsay archive extract has written"
                            .formatted(folder));
        }
        List<PartFiles> parts;
        try (Stream<Path> names = Files.list(markers)) {
            parts = names.map(marker -> MARKER.matcher(marker.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(marker -> new PartFiles(absolute, marker.group("part")))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        }
        if (!unfinished && !Files.exists(absolute.resolve("_SUCCESS"))) {
            throw new CommandFailedException(
                    "%s is not finished (no file _SUCCESS): continue its ./hearsay archive extract, or load its %,d finished parts with --unfinished"
                            .formatted(folder, parts.size()));
        }
        return new ExtractedArchive(absolute, parts);
    }

    /** Returns what the metadata of all files of articles states. */
    ArticleFileSummary summary() {
        return parts.stream()
                .map(part -> ArticleFileSummary.of(part.file(DataSet.ARTICLES)))
                .reduce(ArticleFileSummary.NONE, ArticleFileSummary::plus);
    }
}
