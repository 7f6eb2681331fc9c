package news.hearsay.archive.job;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the row groups of a range of a Parquet file. The columns have the names of the fields that ingest accepts;
 * {@code publishedAt} may be a text, a timestamp or a date.
 */
final class ParquetSlice {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String OUTLET = "outlet";

    private ParquetSlice() {}

    static void read(
            ArchiveSlice.OfFile slice,
            @Nullable String outlet,
            Configuration configuration,
            ItemReceiver<byte[]> lines,
            ItemReceiver.OfRejections rejections)
            throws IOException {
        long row = 0;
        try (ParquetReader<Group> rows = ParquetReader.builder(new GroupReadSupport(), new Path(slice.file()))
                .withConf(configuration)
                .withFileRange(slice.start(), slice.end())
                .build()) {
            while (true) {
                Group next;
                try {
                    next = rows.read();
                } catch (IOException | RuntimeException e) {
                    rejections.receive(
                            slice.place(),
                            "is damaged: nothing is read after row %d: %s".formatted(row, e.getMessage()),
                            "");
                    return;
                }
                if (next == null) {
                    return;
                }
                row++;
                lines.receive("%s row %d".formatted(slice.place(), row), json(next, outlet));
            }
        } catch (RuntimeException e) {
            rejections.receive(slice.place(), "is not a Parquet file that can be read: " + e.getMessage(), "");
        }
    }

    private static byte[] json(Group row, @Nullable String outlet) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Type field : row.getType().getFields()) {
            int index = row.getType().getFieldIndex(field.getName());
            if (row.getFieldRepetitionCount(index) > 0) {
                fields.put(field.getName(), value(row, field, index));
            }
        }
        if (outlet != null) {
            fields.putIfAbsent(OUTLET, outlet);
        }
        return MAPPER.writeValueAsBytes(fields);
    }

    private static Object value(Group row, Type field, int index) {
        if (field.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation) {
            return list(row.getGroup(index, 0));
        }
        if (!field.isPrimitive()) {
            return row.getGroup(index, 0).toString();
        }
        return switch (field.asPrimitiveType().getPrimitiveTypeName()) {
            case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> row.getString(index, 0);
            case BOOLEAN -> row.getBoolean(index, 0);
            case INT64 ->
                field.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp
                        ? instant(row.getLong(index, 0), timestamp.getUnit())
                        : (Object) row.getLong(index, 0);
            case INT32 ->
                field.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation
                        ? LocalDate.ofEpochDay(row.getInteger(index, 0)).toString()
                        : (Object) row.getInteger(index, 0);
            case FLOAT -> row.getFloat(index, 0);
            case DOUBLE -> row.getDouble(index, 0);
        };
    }

    /** The texts of a list of three levels. */
    private static List<String> list(Group list) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
            Group element = list.getGroup(0, i);
            if (element.getFieldRepetitionCount(0) > 0) {
                values.add(element.getString(0, 0));
            }
        }
        return values;
    }

    private static String instant(long value, TimeUnit unit) {
        long perSecond = switch (unit) {
            case MILLIS -> 1_000L;
            case MICROS -> 1_000_000L;
            case NANOS -> 1_000_000_000L;
        };
        return Instant.ofEpochSecond(
                        Math.floorDiv(value, perSecond), Math.floorMod(value, perSecond) * (1_000_000_000L / perSecond))
                .toString();
    }
}
