package news.hearsay.archive.columns;

import com.jerolba.carpet.CarpetWriter;
import com.jerolba.carpet.ColumnNamingStrategy;
import com.jerolba.carpet.TimeUnit;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;

/** Writes the files of an archive. */
public final class ArchiveFiles {

    /** In memory for each file until it is complete. */
    private static final long ROW_GROUP_BYTES = 16L << 20;

    private ArchiveFiles() {}

    /**
     * Creates a file, or replaces one.
     *
     * @param columns the class of the rows, one of {@link EventColumns}
     */
    public static <T> CarpetWriter<T> create(Path file, Configuration configuration, Class<T> columns)
            throws IOException {
        return new CarpetWriter.Builder<>(HadoopOutputFile.fromPath(file, configuration), columns)
                .withConf(configuration)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                // the codec that all readers of this project have without native code
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withColumnNamingStrategy(ColumnNamingStrategy.SNAKE_CASE)
                .withDefaultTimeUnit(TimeUnit.MICROS)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }
}
