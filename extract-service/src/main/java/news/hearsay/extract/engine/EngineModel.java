package news.hearsay.extract.engine;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import news.hearsay.extract.engine.relation.RelationModel;
import news.hearsay.extract.engine.text.TextModel;

/** The engine's trained parameters, a file of this repository; docs/extraction.md has its model card. */
public record EngineModel(TextModel text, RelationModel relations) {

    private static final String RESOURCE = "english.model";

    /** Loads the model that is on the engine's class path. */
    public static EngineModel load() {
        try (InputStream resource = EngineModel.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(
                        "the engine's model " + RESOURCE + " is missing from the class path: rebuild extract-service");
            }
            return read(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the engine's model " + RESOURCE + " can't be read: rebuild extract-service", e);
        }
    }

    private static EngineModel read(InputStream resource) throws IOException {
        byte[] bytes = new GZIPInputStream(resource, 1 << 16).readAllBytes();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        return new EngineModel(TextModel.read(in), RelationModel.read(in));
    }

    /** Writes the model. Equal weights give equal bytes. */
    public void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16))) {
            text.write(out);
            relations.write(out);
        }
    }
}
