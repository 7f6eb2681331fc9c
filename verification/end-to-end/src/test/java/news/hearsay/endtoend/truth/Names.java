package news.hearsay.endtoend.truth;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares names as a reader does: case, articles, possessives, marks and titles before a person's name do not matter. */
final class Names {

    private static final Pattern ARTICLE = Pattern.compile("^(the|an?) ");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?( |$)");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Names() {}

    static String fold(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .toLowerCase(Locale.ROOT);
        text = POSSESSIVE.matcher(text).replaceAll("$1");
        text = NO_WORD.matcher(text).replaceAll(" ").strip();
        return ARTICLE.matcher(text).replaceFirst("");
    }

    static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /** Returns whether two lists have the same names in the same order. */
    static boolean sameInOrder(List<String> some, List<String> others) {
        return some.stream()
                .map(Names::fold)
                .toList()
                .equals(others.stream().map(Names::fold).toList());
    }

    /** Returns whether a shown name is a source's. A person's may have titles before it. */
    static boolean isOf(TruthSet.Source source, String shown) {
        String folded = fold(shown);
        return Stream.concat(Stream.of(source.name()), source.also().stream())
                .map(Names::fold)
                .anyMatch(name -> folded.equals(name)
                        || (source.isPerson() && name.contains(" ") && folded.endsWith(" " + name)));
    }
}
