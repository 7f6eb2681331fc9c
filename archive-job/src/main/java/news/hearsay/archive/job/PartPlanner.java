package news.hearsay.archive.job;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.events.Topics;
import news.hearsay.standalone.archive.WideCharset;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * Splits the inputs into parts of about equal size. Small files share a part; JSON Lines and Parquet files are split at
 * any place; other files, such as WARC, are not split.
 */
final class PartPlanner {

    /** The prefix of an input that is the topic of articles: {@code kafka:HOST:PORT}. */
    static final String TOPIC = "kafka:";

    private final long partBytes;
    private final Configuration configuration;
    private final List<String> signature = new ArrayList<>();
    private final List<ArchiveSlice> slices = new ArrayList<>();

    /** @param partBytes the size of a part, in bytes of the input */
    PartPlanner(long partBytes, Configuration configuration) {
        this.partBytes = partBytes;
        this.configuration = configuration;
    }

    /**
     * Adds a file, a folder or a topic.
     *
     * @throws FileNotFoundException if there is no such file
     */
    void add(String input) throws IOException {
        if (input.startsWith(TOPIC)) {
            topic(input.substring(TOPIC.length()));
            return;
        }
        Path path = new Path(input);
        FileSystem files = path.getFileSystem(configuration);
        FileStatus status = files.getFileStatus(path);
        if (status.isFile()) {
            file(status, path.getName());
            return;
        }
        List<FileStatus> found = below(files, status.getPath());
        String root = status.getPath().toUri().getPath();
        found.sort(Comparator.comparing(file -> file.getPath().toString()));
        for (FileStatus file : found) {
            String name = file.getPath().toUri().getPath().substring(root.length() + 1);
            if (!("/" + name).contains("/.") && !("/" + name).contains("/_")) {
                file(file, name);
            }
        }
    }

    /** Like import, does not enter links to folders of this machine, which may lead in a circle. */
    private static List<FileStatus> below(FileSystem files, Path folder) throws IOException {
        List<FileStatus> found = new ArrayList<>();
        if (!"file".equals(files.getUri().getScheme())) {
            for (RemoteIterator<LocatedFileStatus> each = files.listFiles(folder, true); each.hasNext(); ) {
                found.add(each.next());
            }
            return found;
        }
        for (FileStatus each : files.listStatus(folder)) {
            if (each.isFile()) {
                found.add(each);
            } else if (!Files.isSymbolicLink(
                    java.nio.file.Path.of(each.getPath().toUri()))) {
                found.addAll(below(files, each.getPath()));
            }
        }
        return found;
    }

    /** What must be equal for a job to continue. A topic grows, so only its name counts. */
    List<String> signature() {
        return List.copyOf(signature);
    }

    /** Returns the parts, in the order of the inputs. */
    List<ArchivePart> parts() {
        List<ArchivePart> parts = new ArrayList<>();
        List<ArchiveSlice> current = new ArrayList<>();
        long bytes = 0;
        for (ArchiveSlice slice : slices) {
            if (!current.isEmpty() && bytes + slice.bytes() > partBytes) {
                parts.add(new ArchivePart(parts.size(), List.copyOf(current)));
                current.clear();
                bytes = 0;
            }
            current.add(slice);
            bytes += slice.bytes();
        }
        if (!current.isEmpty()) {
            parts.add(new ArchivePart(parts.size(), List.copyOf(current)));
        }
        return parts;
    }

    private void file(FileStatus file, String name) throws IOException {
        signature.add("%s %d %d".formatted(file.getPath(), file.getLen(), file.getModificationTime()));
        String uri = file.getPath().toString();
        long length = file.getLen();
        if (length <= partBytes || !isSplit(file, name)) {
            slices.add(new ArchiveSlice.OfFile(uri, name, 0, length, true));
            return;
        }
        long count = (length + partBytes - 1) / partBytes;
        for (long i = 0; i < count; i++) {
            slices.add(new ArchiveSlice.OfFile(uri, name, length * i / count, length * (i + 1) / count, false));
        }
    }

    private boolean isSplit(FileStatus file, String name) throws IOException {
        return FileSlice.isParquet(name) || FileSlice.isLines(name) && isUtf8(file.getPath());
    }

    /** In UTF-16 or UTF-32, the bytes of a line feed are also those of other characters. */
    private boolean isUtf8(Path file) throws IOException {
        try (FSDataInputStream in = file.getFileSystem(configuration).open(file)) {
            return WideCharset.ofJson(in.readNBytes(WideCharset.SAMPLE_BYTES)) == null;
        }
    }

    private void topic(String servers) throws IOException {
        signature.add(TOPIC + Topics.ARTICLES + " at " + servers);
        try (KafkaConsumer<byte[], byte[]> consumer = TopicSlice.consumer(servers)) {
            List<PartitionInfo> partitions = consumer.partitionsFor(Topics.ARTICLES);
            if (partitions == null || partitions.isEmpty()) {
                throw new FileNotFoundException("the broker has no topic " + Topics.ARTICLES);
            }
            List<TopicPartition> all = partitions.stream()
                    .map(partition -> new TopicPartition(Topics.ARTICLES, partition.partition()))
                    .sorted(Comparator.comparingInt(TopicPartition::partition))
                    .toList();
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(all);
            // with isolation level read_committed, the end is that of the last transaction that is complete
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(all));
            all.forEach(partition ->
                    offsets(servers, partition, starts.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L)));
        }
    }

    private void offsets(String servers, TopicPartition partition, long start, long end) {
        long step = Math.max(1, partBytes / new ArchiveSlice.OfTopic(servers, "", 0, 0, 1).bytes());
        for (long from = start; from < end; from += step) {
            slices.add(new ArchiveSlice.OfTopic(
                    servers, partition.topic(), partition.partition(), from, Math.min(end, from + step)));
        }
    }
}
