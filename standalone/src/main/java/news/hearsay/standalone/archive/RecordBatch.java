package news.hearsay.standalone.archive;

import java.util.ArrayList;
import java.util.List;

/** Consecutive records that are posted in one request. Not thread-safe. */
final class RecordBatch {

    private static final int MAX_LINES = 500;
    private static final int MAX_BYTES = 2 * 1024 * 1024;

    private final List<byte[]> lines = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private long bytes;
    private long records;

    void add(PostedLines.Lines record) {
        places.addAll(record.places());
        for (byte[] line : record.lines()) {
            lines.add(line);
            bytes += line.length;
        }
        for (Rejection rejection : record.rejections()) {
            rejections.add(rejection);
            bytes += rejection.content().length();
        }
        records++;
    }

    boolean isFull() {
        return lines.size() >= MAX_LINES || bytes >= MAX_BYTES || records >= 2L * MAX_LINES;
    }

    /** The number of records of the archive that this contains. */
    long records() {
        return records;
    }

    List<byte[]> lines() {
        return lines;
    }

    /** The place in the archive of each line. */
    List<String> places() {
        return places;
    }

    /** What could not be read, before anything is posted. */
    List<Rejection> rejections() {
        return rejections;
    }
}
