package news.hearsay.archive.coverage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ids of strands, as the database's function {@code strand_id} derives them: the MD5 of the row as text. */
final class StrandId {

    private static final Pattern QUOTED = Pattern.compile("[\\s\",()\\\\]");
    private static final Pattern UUID_PARTS = Pattern.compile("(.{8})(.{4})(.{4})(.{4})(.{12})");

    private StrandId() {}

    /** @param parts the columns of the row; Booleans are {@code true} or {@code false} */
    static String of(List<@Nullable String> parts) {
        String row = parts.stream().map(StrandId::text).collect(Collectors.joining(",", "(", ")"));
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(row.getBytes(StandardCharsets.UTF_8));
            return UUID_PARTS.matcher(HexFormat.of().formatHex(digest)).replaceFirst("$1-$2-$3-$4-$5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform provides MD5", e);
        }
    }

    /** A column as PostgreSQL writes it within a row. */
    private static String text(@Nullable String part) {
        if (part == null) {
            return "";
        }
        if (part.equals("true") || part.equals("false")) {
            return part.substring(0, 1);
        }
        return part.isEmpty() || QUOTED.matcher(part).find()
                ? "\"" + part.replace("\\", "\\\\").replace("\"", "\"\"") + "\""
                : part;
    }
}
