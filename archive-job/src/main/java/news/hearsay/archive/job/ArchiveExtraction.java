package news.hearsay.archive.job;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Function1;
import scala.Function2;
import scala.collection.Iterator;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.BoxedUnit;

/** Runs a plan on Spark: one task a part, the largest first. Parts that are complete are left as they are. */
final class ArchiveExtraction {

    private final JavaSparkContext spark;
    private final OutputFolder output;

    ArchiveExtraction(SparkSession session, OutputFolder output) {
        this.spark = new JavaSparkContext(session.sparkContext());
        this.output = output;
    }

    private interface Task extends Function1<Iterator<ArchivePart>, PartExtraction.Attempt>, Serializable {}

    /**
     * Processes the parts that are missing.
     *
     * @param progress receives the number of complete parts and their count after each part, one call at a time
     * @return the count of all parts
     * @throws IOException if the folder of the results fails
     * @throws org.apache.spark.SparkException if a task fails again and again; the complete parts are kept
     */
    PartCount run(ArchivePlan plan, BiConsumer<Integer, PartCount> progress) throws IOException {
        Map<Integer, PartCount> complete = output.complete();
        List<ArchivePart> missing = plan.parts().stream()
                .filter(part -> !complete.containsKey(part.number()))
                .sorted(Comparator.comparingLong(ArchivePart::bytes).reversed())
                .toList();
        if (!missing.isEmpty()) {
            run(plan, missing, (attempt, part) -> {
                complete.put(part.number(), attempt.count());
                progress.accept(complete.size(), total(complete));
            });
        }
        output.end();
        return total(complete);
    }

    private void run(
            ArchivePlan plan, List<ArchivePart> parts, BiConsumer<PartExtraction.Attempt, ArchivePart> committed) {
        ArchivePlan common = plan.withoutParts();
        String work = output.work().toString();
        SerializableConfiguration configuration = new SerializableConfiguration(spark.hadoopConfiguration());
        JavaRDD<ArchivePart> tasks = spark.parallelize(parts, parts.size());
        Task task = rows -> {
            try {
                return PartExtraction.run(rows.next(), common, work, configuration.value());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        // in the driver, one call at a time; of two attempts of one task, Spark hands over one
        Function2<Object, PartExtraction.Attempt, BoxedUnit> handler = (index, attempt) -> {
            ArchivePart part = parts.get((Integer) index);
            try {
                output.commit(part, new Path(attempt.folder()), attempt.count());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            committed.accept(attempt, part);
            return BoxedUnit.UNIT;
        };
        ClassTag<PartExtraction.Attempt> type = ClassTag$.MODULE$.apply(PartExtraction.Attempt.class);
        spark.sc().runJob(tasks.rdd(), task, handler, type);
    }

    private static PartCount total(Map<Integer, PartCount> parts) {
        return parts.values().stream().reduce(PartCount.NONE, PartCount::plus);
    }
}
