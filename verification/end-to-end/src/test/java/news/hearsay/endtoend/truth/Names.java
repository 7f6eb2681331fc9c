package news.hearsay.endtoend.truth;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Compares names as a reader does: case, articles, possessives, marks and titles do not matter. */
final class Names {

    private static final Pattern ARTICLE = Pattern.compile("^(the|an?) ");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?( |$)");
    private static final Pattern CLAUSE = Pattern.compile(",.*", Pattern.DOTALL);
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Names() {}

    static String fold(String name) {
        return ARTICLE.matcher(words(name)).replaceFirst("");
    }

    /** Returns the words of a text in lower case, without possessives and marks. */
    static String words(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .toLowerCase(Locale.ROOT);
        folded = POSSESSIVE.matcher(folded).replaceAll("$1");
        return NO_WORD.matcher(folded).replaceAll(" ").strip();
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

    /**
     * Returns whether a shown name is a source's. A person's may have titles before it, and a description of somebody
     * unnamed a clause after a comma.
     */
    static boolean isOf(TruthSet.Source source, String shown) {
        String folded = fold(source.isAnonymous() ? CLAUSE.matcher(shown).replaceFirst("") : shown);
        return Stream.concat(Stream.of(source.name()), source.also().stream())
                .map(Names::fold)
                .anyMatch(name -> folded.equals(name)
                        || (source.isPerson() && name.contains(" ") && folded.endsWith(" " + name)));
    }
}
