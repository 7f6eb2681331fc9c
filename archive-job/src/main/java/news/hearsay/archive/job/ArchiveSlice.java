package news.hearsay.archive.job;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;

/** A range of an input that one task reads. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ArchiveSlice.OfFile.class, name = "file"),
    @JsonSubTypes.Type(value = ArchiveSlice.OfTopic.class, name = "topic")
})
sealed interface ArchiveSlice extends Serializable {

    /** About how much work it is, in bytes. */
    long bytes();

    /**
     * A file, or a range of one whose records can be found from any place.
     *
     * @param file the URI of the file
     * @param name its name for people
     * @param start the first byte, 0 for the beginning; the first record is the first that begins there or later
     * @param end the end, exclusive; the last record is the last that begins before it
     * @param whole whether this is the whole file
     */
    record OfFile(String file, String name, long start, long end, boolean whole) implements ArchiveSlice {

        @Override
        public long bytes() {
            return end - start;
        }

        /** The name, with the beginning of the range if it is not the whole file. */
        String place() {
            return whole ? name : "%s from byte %d".formatted(name, start);
        }
    }

    /**
     * Records of a partition of the topic {@code hearsay.articles.v1}.
     *
     * @param servers the brokers, as host:port with commas
     * @param start the first offset
     * @param end the end, exclusive
     */
    record OfTopic(String servers, String topic, int partition, long start, long end) implements ArchiveSlice {

        /** About the size of an article of 700 words. */
        private static final int BYTES_OF_A_RECORD = 5_000;

        @Override
        public long bytes() {
            return (end - start) * BYTES_OF_A_RECORD;
        }
    }
}
