package news.hearsay.standalone.extracted;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The files of one part of an archive.
 *
 * @param folder the folder of the archive
 * @param name such as {@code part-00007}
 */
record PartFiles(Path folder, String name) {

    Path file(DataSet dataSet) {
        return folder.resolve(dataSet.folder()).resolve(name + ".parquet");
    }

    /** Returns the SHA-256 of the contents of the files and the data sets that they belong to, in hexadecimal. */
    String digest() throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        for (DataSet dataSet : DataSet.values()) {
            Path file = file(dataSet);
            if (!Files.exists(file)) {
                continue;
            }
            digest.update((dataSet.folder() + " " + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(file)) {
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    digest.update(buffer, 0, length);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
