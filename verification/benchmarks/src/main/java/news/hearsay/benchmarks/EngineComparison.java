package news.hearsay.benchmarks;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Compares the engine of two builds: their findings, and the processor time of one thread for the same texts. The
 * builds take turns inside one process, each in a class loader of its own, so that the load of the machine meets both
 * alike. Arguments: the number of rounds, then the class path of the earlier build; the current one and all libraries
 * are those of this process. The system property {@code texts} names a folder of {@code .txt} files.
 */
public final class EngineComparison {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP_ROUNDS = 3;

    private final List<String> texts = Texts.all();
    private final long words = texts.stream().mapToLong(Texts::words).sum();

    private EngineComparison() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        new EngineComparison().compare(rounds, new Build(arguments[1] + File.pathSeparator), new Build(""));
    }

    private void compare(int rounds, Build old, Build current) throws ReflectiveOperationException {
        System.out.printf(Locale.ROOT, "%d texts, %d words%n", texts.size(), words);
        int different = 0;
        for (String text : texts) {
            different +=
                    old.extract(text).toString().equals(current.extract(text).toString()) ? 0 : 1;
        }
        System.out.printf(Locale.ROOT, "texts with different findings: %d%n", different);
        for (int round = 1; round < WARM_UP_ROUNDS; round++) {
            nanos(old);
            nanos(current);
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double before = nanos(old);
            double after = nanos(current);
            ratios.add(before / after);
            System.out.printf(
                    Locale.ROOT,
                    "%,.0f and %,.0f words per second of processor time, ratio %.2f%n",
                    words / before * 1e9,
                    words / after * 1e9,
                    before / after);
        }
        ratios.sort(null);
        System.out.printf(
                Locale.ROOT,
                "ratio: median %.2f, from %.2f to %.2f%n",
                ratios.get(ratios.size() / 2),
                ratios.getFirst(),
                ratios.getLast());
    }

    private long nanos(Build build) throws ReflectiveOperationException {
        long start = THREADS.getCurrentThreadCpuTime();
        for (String text : texts) {
            build.extract(text);
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /** The engine of one build. */
    private static final class Build {

        private final Object extractor;
        private final Method extract;

        /** @param classPath before that of this process, with a separator at its end */
        Build(String classPath) throws ReflectiveOperationException {
            URL[] urls = Arrays.stream((classPath + System.getProperty("java.class.path")).split(File.pathSeparator))
                    .map(Build::url)
                    .toArray(URL[]::new);
            ClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
            Class<?> factory = loader.loadClass("news.hearsay.extract.engine.AttributionExtractors");
            extractor = factory.getMethod("load").invoke(null);
            extract = loader.loadClass("news.hearsay.extract.engine.AttributionExtractor")
                    .getMethod("extract", String.class, String.class);
        }

        Object extract(String text) throws ReflectiveOperationException {
            return extract.invoke(extractor, text, "Example Wire");
        }

        private static URL url(String entry) {
            try {
                return Path.of(entry).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(entry, e);
            }
        }
    }
}
