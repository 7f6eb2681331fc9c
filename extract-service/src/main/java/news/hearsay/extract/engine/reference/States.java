package news.hearsay.extract.engine.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Finds the state that "his country" means: that of an office which the source holds. */
final class States {

    /** Nouns for the state to which a person belongs. */
    private static final Set<String> COUNTRY = Set.of("country", "nation", "homeland");

    /** Endings of adjectives for states; the names of states do not end so. */
    private static final List<String> ADJECTIVES = List.of("ian", "ean", "ish", "ese", "can");

    private static final Set<String> OFFICES =
            Set.of("president", "king", "queen", "minister", "premier", "chancellor", "ambassador", "envoy", "admiral");

    private final Document d;
    /** the names of states by their adjectives, as far as the article has been searched for them */
    private final Map<String, Optional<String>> names = new HashMap<>();

    States(Document document) {
        this.d = document;
    }

    /** Whether a possessive pronoun and a noun for somebody's state stand at a token. */
    boolean at(int token) {
        return Pronoun.possessive(d, token) && token + 1 < d.size() && COUNTRY.contains(d.lower(token + 1));
    }

    /** The state in place of "his country" at a token; null if it is not certain. */
    @Nullable
    Replacement replacement(@Nullable ResolvedSource source, int token) {
        if (source == null || !office(source.source().role())) {
            return null;
        }
        String affiliation = source.source().affiliation();
        String state = affiliation != null ? named(affiliation) : stateOf(source);
        return state == null ? null : new Replacement(new TokenRange(token, token + 2), state, source.range());
    }

    private static boolean office(@Nullable String role) {
        return role != null
                && Arrays.stream(role.toLowerCase(Locale.ROOT).split(" ")).anyMatch(OFFICES::contains);
    }

    /** The state, if its adjective is given ("Kessian"): by its name in the article; null if the article has none. */
    private @Nullable String named(String state) {
        if (ADJECTIVES.stream().noneMatch(state::endsWith)) {
            return state;
        }
        return names.computeIfAbsent(state, this::search).orElse(null);
    }

    private Optional<String> search(String state) {
        for (int i = 0; i < d.size(); i++) {
            String word = d.word(i);
            String stem = word.replaceFirst("[aeiouy]+$", "");
            if (stem.length() > 2
                    && d.tag(i).equals("NNP")
                    && word.length() < state.length()
                    && state.startsWith(stem)
                    && state.length() - stem.length() <= 4) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** The state in "President Ivar Sund of Westmark"; null if its words do not name it. */
    private @Nullable String stateOf(ResolvedSource source) {
        TokenRange range = source.range();
        int last = range.end() - 1;
        boolean of = last > range.start()
                && d.lower(last - 1).equals("of")
                && d.tag(last).startsWith("NNP");
        return of ? d.word(last) : null;
    }
}
