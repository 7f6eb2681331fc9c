package news.hearsay.standalone.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import news.hearsay.standalone.cli.CommandFailedException;

/**
 * A file to read.
 *
 * @param path where it is
 * @param name its path within the folder that was given, otherwise its own name
 */
record InputFile(Path path, String name) {

    /** Returns a file itself, or the files of a folder and the folders in it, sorted; hidden files are left out. */
    static List<InputFile> in(Path input) {
        if (!Files.isReadable(input)) {
            throw new CommandFailedException("can't read " + input + ": check that it exists and is readable");
        }
        if (!Files.isDirectory(input)) {
            return List.of(new InputFile(input, input.getFileName().toString()));
        }
        try (Stream<Path> files = Files.walk(input)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new InputFile(file, input.relativize(file).toString()))
                    .filter(file -> !file.name.startsWith(".") && !file.name.contains("/."))
                    .sorted((one, other) -> one.name.compareTo(other.name))
                    .toList();
        } catch (IOException e) {
            throw new CommandFailedException("can't read " + input + ": " + e.getMessage(), e);
        }
    }

    /** Reads the content; a file that is compressed with gzip is decompressed. */
    byte[] bytes() {
        try (InputStream file = Files.newInputStream(path)) {
            return FileContent.read(path.toString(), file);
        } catch (IOException e) {
            throw new CommandFailedException("can't read " + path + ": " + e.getMessage(), e);
        }
    }
}
