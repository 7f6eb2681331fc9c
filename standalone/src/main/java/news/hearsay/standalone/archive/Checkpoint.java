package news.hearsay.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * How far an import has come. It is stored after each batch that ingest has acknowledged, so that the same command
 * continues after a crash.
 *
 * @param signature what identifies the archive and the way it is read
 * @param records the number of records whose articles are acknowledged or rejected
 * @param accepted the number of accepted articles
 * @param rejected the number of rejections
 * @param rejectedBytes the length of the file of rejections in bytes
 */
record Checkpoint(String signature, long records, long accepted, long rejected, long rejectedBytes) {

    /** Returns the beginning of an import. */
    static Checkpoint begin(String signature) {
        return new Checkpoint(signature, 0, 0, 0, 0);
    }

    /** Reads the checkpoint of an archive; the beginning if there is none, or the archive has changed. */
    static Checkpoint read(Path file, String signature) throws IOException {
        if (!Files.exists(file)) {
            return begin(signature);
        }
        Properties stored = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            stored.load(in);
        }
        try {
            return signature.equals(stored.getProperty("signature"))
                    ? new Checkpoint(
                            signature,
                            number(stored, "records"),
                            number(stored, "accepted"),
                            number(stored, "rejected"),
                            number(stored, "rejectedBytes"))
                    : begin(signature);
        } catch (NumberFormatException e) {
            return begin(signature);
        }
    }

    Checkpoint plus(BatchPoster.Outcome outcome, long rejectedBytesNow) {
        return new Checkpoint(
                signature,
                records + outcome.records(),
                accepted + outcome.accepted(),
                rejected + outcome.rejections().size(),
                rejectedBytesNow);
    }

    /** Replaces the stored checkpoint. A crash leaves the former one or this one. */
    void write(Path file) throws IOException {
        Properties stored = new Properties();
        stored.setProperty("signature", signature);
        stored.setProperty("records", Long.toString(records));
        stored.setProperty("accepted", Long.toString(accepted));
        stored.setProperty("rejected", Long.toString(rejected));
        stored.setProperty("rejectedBytes", Long.toString(rejectedBytes));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (OutputStream out = Files.newOutputStream(next)) {
            stored.store(out, null);
        }
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static long number(Properties stored, String name) {
        return Long.parseLong(stored.getProperty(name, ""));
    }
}
