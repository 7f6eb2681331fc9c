package news.hearsay.archive.coverage;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.graphx.Edge;
import org.apache.spark.graphx.Graph;
import org.apache.spark.graphx.lib.ConnectedComponents;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** Connected components by GraphX. A component is named after its smallest member, as in the coverage builder. */
final class Components {

    private static final StructType NUMBERED = StructType.fromDDL("member string, number bigint");
    private static final StructType PLACED = StructType.fromDDL("number bigint, least bigint");
    private static final ClassTag<Integer> WHOLE = ClassTag$.MODULE$.apply(Integer.class);

    private Components() {}

    /**
     * Finds the components of the members that have an edge.
     *
     * @param edges two ids in each row, in either order
     * @return {@code member} and {@code component}, the smallest id of its component
     */
    static Dataset<Row> of(SparkSession spark, Dataset<Row> edges) {
        Dataset<Row> ends = edges.toDF("one", "other");
        JavaRDD<Row> numbered = ends.select("one")
                .union(ends.select("other"))
                .distinct()
                .sort("one")
                .javaRDD()
                .zipWithIndex()
                .map(member -> RowFactory.create(member._1().getString(0), member._2()));
        // numbers in the order of the ids: the least number of a component is that of its least id
        Dataset<Row> numbers = spark.createDataFrame(numbered, NUMBERED).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> byNumber = ends.join(numbers.toDF("one", "first"), "one")
                .join(numbers.toDF("other", "second"), "other")
                .select("first", "second");
        JavaRDD<Edge<Integer>> graphEdges =
                byNumber.javaRDD().map(edge -> new Edge<>(edge.getLong(0), edge.getLong(1), 0));
        Graph<Integer, Integer> graph = Graph.fromEdges(
                graphEdges.rdd(), 0, StorageLevel.MEMORY_AND_DISK(), StorageLevel.MEMORY_AND_DISK(), WHOLE, WHOLE);
        JavaRDD<Row> placed = ConnectedComponents.run(graph, WHOLE, WHOLE)
                .vertices()
                .toJavaRDD()
                .map(Components::row);
        return numbers.join(spark.createDataFrame(placed, PLACED), "number")
                .join(numbers.toDF("component", "least"), "least")
                .select("member", "component");
    }

    private static Row row(Tuple2<Object, Object> vertex) {
        return RowFactory.create(vertex._1(), vertex._2());
    }
}
