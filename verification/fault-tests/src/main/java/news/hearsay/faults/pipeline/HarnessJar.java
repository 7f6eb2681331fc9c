package news.hearsay.faults.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Jars of the harness's own classes. A class-data archive requires jars on the class path, not folders. */
final class HarnessJar {

    private static final String PACKAGES = "news/hearsay/faults";

    private HarnessJar() {}

    /**
     * Writes a jar with one package and one other file.
     *
     * @param name the name of the package, relative to that of the harness
     */
    static void write(Path jar, String name, String resource) throws IOException {
        Path own = ownClasses();
        if (Files.isDirectory(own)) {
            copy(own, jar, name, resource);
            return;
        }
        try (FileSystem classes = FileSystems.newFileSystem(own, Map.of())) {
            copy(classes.getPath("/"), jar, name, resource);
        }
    }

    private static Path ownClasses() throws IOException {
        try {
            return Path.of(HarnessJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void copy(Path classes, Path jar, String name, String resource) throws IOException {
        String folder = PACKAGES + "/" + name;
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.list(classes.resolve(folder))) {
            for (Path file : files.sorted().toList()) {
                add(out, folder + "/" + file.getFileName(), file);
            }
            add(out, resource, classes.resolve(resource));
        }
    }

    private static void add(JarOutputStream out, String name, Path file) throws IOException {
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(out);
        }
        out.closeEntry();
    }
}
