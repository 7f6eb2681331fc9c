package news.hearsay.archive.job;

import java.util.Locale;

/** The folders of the result. */
enum ResultFolder {
    ARTICLES,
    CLAIMS,
    ATTRIBUTIONS,
    EXTRACTIONS,
    REJECTED;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of a task's file, before it becomes that of a part. */
    String file() {
        return label() + ".parquet";
    }
}
