package news.hearsay.benchmarks.pipeline;

import java.util.List;

/** Maven passes all arguments of a program in one. */
final class MavenArguments {

    private MavenArguments() {}

    /** Returns the words of these arguments. */
    static String[] words(String... arguments) {
        return List.of(arguments).stream()
                .flatMap(argument -> List.of(argument.strip().split("\\s+")).stream())
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }
}
