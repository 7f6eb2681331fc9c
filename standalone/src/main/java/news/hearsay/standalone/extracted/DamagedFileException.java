package news.hearsay.standalone.extracted;

import java.nio.file.Path;

/** A Parquet file cannot be read from some row on. */
final class DamagedFileException extends Exception {

    private static final long serialVersionUID = 1;

    /** @param row number of the first row that cannot be read, from 1 */
    DamagedFileException(Path file, long row, Throwable cause) {
        super(
                "%s cannot be read from row %,d on (%s): extract this part again, then load the folder again"
                        .formatted(file, row, cause.getMessage() == null ? cause : cause.getMessage()),
                cause);
    }
}
