package news.hearsay.web.export;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.TimeUnit;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Writes Apache Parquet: a column for each component of the record, with its own type. Timestamps are instants in
 * microseconds, ids are UUIDs where the API's are, lists are lists. A row group is in memory until it is complete.
 */
final class ParquetRowWriter<T extends Record> implements RowWriter<T> {

    private static final long ROW_GROUP_BYTES = 16L << 20;

    private final CarpetWriter<T> rows;

    ParquetRowWriter(Class<T> type, OutputStream out) throws IOException {
        rows = new CarpetWriter.Builder<>(new Unclosed(out), type)
                // the only codec of all readers that needs no native code here
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withDefaultTimeUnit(TimeUnit.MICROS)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    @Override
    public void write(T row) throws IOException {
        rows.write(row);
    }

    /** Writes the footer, without which the file cannot be read. */
    @Override
    public void finish() throws IOException {
        rows.close();
    }

    /** Lets the servlet container close the response. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
