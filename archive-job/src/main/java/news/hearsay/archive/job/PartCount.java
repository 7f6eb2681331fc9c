package news.hearsay.archive.job;

import java.io.Serializable;

/**
 * What a part contains, or several.
 *
 * @param articles the articles that were read
 * @param rejected the records that were not accepted, and the articles on which the engine failed
 * @param words the words of the articles, separated by white space
 * @param nanos the time of the tasks in nanoseconds
 * @param cpuNanos the processor time of the tasks in nanoseconds
 */
record PartCount(long articles, long rejected, long claims, long attributions, long words, long nanos, long cpuNanos)
        implements Serializable {

    static final PartCount NONE = new PartCount(0, 0, 0, 0, 0, 0, 0);

    PartCount plus(PartCount other) {
        return new PartCount(
                articles + other.articles,
                rejected + other.rejected,
                claims + other.claims,
                attributions + other.attributions,
                words + other.words,
                nanos + other.nanos,
                cpuNanos + other.cpuNanos);
    }

    PartCount took(long elapsed, long processor) {
        return new PartCount(articles, rejected, claims, attributions, words, elapsed, processor);
    }
}
