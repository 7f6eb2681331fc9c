package news.hearsay.archive.job;

import news.hearsay.extract.ArticleExtraction;
import org.jspecify.annotations.Nullable;

/** The engine of this JVM: about 100 MB, which all tasks of an executor share. */
final class SharedEngine {

    private record Loaded(String subjects, ArticleExtraction engine) {}

    private static @Nullable Loaded loaded;

    private SharedEngine() {}

    /** Returns the engine with these subjects, which is loaded if it is not there. */
    static synchronized ArticleExtraction with(String subjects) {
        Loaded current = loaded;
        if (current == null || !current.subjects().equals(subjects)) {
            current = new Loaded(subjects, ArticleExtraction.load(subjects));
            loaded = current;
        }
        return current.engine();
    }
}
