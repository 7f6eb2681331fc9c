package news.hearsay.archive.job;

import java.io.Serializable;
import java.util.List;

/**
 * The work of one task, whose results are kept together or not at all.
 *
 * @param number from 0
 */
record ArchivePart(int number, List<ArchiveSlice> slices) implements Serializable {

    /** About how much work it is, in bytes. */
    long bytes() {
        return slices.stream().mapToLong(ArchiveSlice::bytes).sum();
    }

    /** The name of its files, without their ends. */
    String name() {
        return "part-%05d".formatted(number);
    }
}
