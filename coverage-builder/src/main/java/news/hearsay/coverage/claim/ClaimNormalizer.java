package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.coverage.claim.Sign.Date;
import news.hearsay.coverage.claim.Sign.Mark;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Role;
import news.hearsay.coverage.claim.Sign.Stem;
import org.jspecify.annotations.Nullable;

/** Normalises a claim: maps its words, from left to right, to signs. */
final class ClaimNormalizer {

    private static final Set<String> DATES = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "tomorrow",
            "yesterday",
            "tonight",
            "spring",
            "summer",
            "autumn",
            "winter");
    private static final Set<String> PLACES = Set.of(
            "in", "at", "near", "from", "to", "outside", "around", "into", "over", "through", "reach", "enter", "visit",
            "on");
    private static final Map<String, Role> ROLES = Map.of("by", Role.BY, "from", Role.FROM, "to", Role.TO);
    private static final Set<String> WE = Set.of("we", "us", "our", "ours", "i", "me", "my", "mine");
    private static final Set<String> THEY =
            Set.of("he", "she", "they", "it", "this", "that", "these", "those", "his", "their");
    private static final Set<String> ASKING = Set.of("whether", "who", "what", "which", "where", "why", "how");
    private static final Set<String> SHARES = Set.of("half", "third", "quarter");

    private final SynonymLexicon lexicon = SynonymLexicon.get();
    private final List<ClaimToken> tokens;
    private final List<Sign> speaker;
    private final boolean allCapitals;
    private final List<Sign> signs = new ArrayList<>();
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);

    private ClaimNormalizer(List<ClaimToken> tokens, List<Sign> speaker) {
        this.tokens = tokens;
        this.speaker = speaker;
        long words = tokens.stream().filter(ClaimToken::isWord).count();
        long capitals = tokens.stream()
                .filter(token -> token.isWord() && token.isCapital())
                .count();
        // in a headline set in capitals, a capital is no evidence of a name
        allCapitals = words >= 4 && capitals * 10 >= words * 7;
    }

    /**
     * The signs of a claim in text order, followed by its marks.
     *
     * @param speaker the name that "I" and "we" refer to; null if unknown
     */
    static List<Sign> signs(String text, @Nullable String speaker) {
        List<Sign> names = speaker == null
                ? List.of()
                : new ClaimNormalizer(ClaimToken.of(speaker), List.of())
                        .normalise().stream().filter(Name.class::isInstance).toList();
        return new ClaimNormalizer(ClaimToken.of(text), names).normalise();
    }

    private List<Sign> normalise() {
        int i = 0;
        while (i < tokens.size()) {
            i += step(i);
        }
        if (!tokens.isEmpty()
                && (ASKING.contains(tokens.getFirst().lower())
                        || tokens.getFirst().lower().equals("if") && !hasComma()
                        || tokens.getLast().word().equals("?"))) {
            marks.add(Mark.QUESTION);
            marks.remove(Mark.CONDITION);
        }
        signs.addAll(marks);
        return signs;
    }

    /** Adds the signs of the phrase at a token. Returns its length in tokens. */
    private int step(int i) {
        ClaimToken token = tokens.get(i);
        String lower = token.lower();
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
        if (lexicon.has("idle", lower + " " + next)) {
            return 2;
        }
        if (lower.equals("no") && next.equals("longer")) {
            signs.add(Mark.NOT);
            return 2;
        }
        boolean capital = token.isCapital() && !(allCapitals && lexicon.isCommon(lower));
        NameAliases.Found name = capital ? NameAliases.at(tokens, i, i > 0 && isPlacePreposition(i - 1)) : null;
        if (name != null) {
            signs.add(new Name(name.name()));
            return name.tokens();
        }
        Numeral numeral = Numeral.at(tokens, i);
        // a lone "one" is seldom a number: this one, one of them
        if (numeral != null && !(lower.equals("one") && numeral.tokens() == 1)) {
            signs.add(new Quantity(numeral.value()));
            return numeral.tokens();
        }
        if (SHARES.contains(lower)) {
            signs.add(new Quantity(lower));
            return 1;
        }
        if (!token.isWord()) {
            return 1;
        }
        if (DATES.contains(lower) && (!lower.equals("may") && !lower.equals("march") || token.isCapital() && i > 0)) {
            signs.add(new Date(lower));
            return 1;
        }
        return word(i, token, lower, next);
    }

    private int word(int i, ClaimToken token, String lower, String next) {
        mark(i, lower, next);
        if (lexicon.has("not", lower)) {
            signs.add(Mark.NOT);
            return 1;
        }
        String stem = lexicon.stem(lower);
        boolean object = next.equals("to");
        if (stem.equals("rule") && next.equals("out")
                || lexicon.has("not to", stem) && (object || stem.equals("refuse"))) {
            signs.add(Mark.NOT);
            // has ruled out, refused: the act itself is not in the past
            marks.remove(Mark.PAST);
            return next.equals("out") || object ? 2 : 1;
        }
        if (object && (lexicon.has("future to", lower) || lexicon.has("duty to", lower))) {
            return 2;
        }
        if (WE.contains(lower)) {
            pronoun();
            return 1;
        }
        Role role = ROLES.get(lower);
        if (role != null) {
            role(i, role);
            return 1;
        }
        if (isName(i, token, lower)) {
            signs.add(new Name(NameAliases.fold(lower)));
            return 1;
        }
        if (lexicon.has("empty", lower) || lower.length() < 2) {
            return 1;
        }
        String contrary = lexicon.contrary(stem);
        if (contrary.isEmpty()) {
            signs.add(new Stem(stem));
        } else {
            signs.add(Mark.NOT);
            signs.add(new Stem(contrary));
        }
        return 1;
    }

    private void mark(int i, String lower, String next) {
        boolean to = next.equals("to");
        boolean timeless = !marks.contains(Mark.FUTURE) && !marks.contains(Mark.PAST) && !marks.contains(Mark.DUTY);
        if (lexicon.has("duty", lower) || to && lexicon.has("duty to", lower)) {
            if (timeless) {
                marks.add(Mark.DUTY);
            }
        } else if (lexicon.has("future", lower) || to && lexicon.has("future to", lower)) {
            if (timeless) {
                marks.add(Mark.FUTURE);
            }
        } else if (lexicon.has("past", lower) && timeless) {
            marks.add(Mark.PAST);
        }
        if (lexicon.has("condition", lower)) {
            marks.add(Mark.CONDITION);
        }
        // only as the subject of the whole claim: a later pronoun mostly refers to an earlier word of the claim
        if (signs.isEmpty() && THEY.contains(lower) && (i == 0 || !next.isEmpty() && i == 1) && !lower.equals("that")) {
            marks.add(Mark.THEY);
        }
    }

    private void pronoun() {
        if (speaker.isEmpty()) {
            marks.add(Mark.WE);
        } else if (!signs.containsAll(speaker)) {
            signs.addAll(speaker);
        }
    }

    /** Adds the role if a name, a number or, after "by", any word of content follows. */
    private void role(int i, Role role) {
        for (int j = i + 1; j < Math.min(i + 4, tokens.size()); j++) {
            ClaimToken token = tokens.get(j);
            if (token.isCapital()
                    || Numeral.at(tokens, j) != null
                    || role == Role.BY && !lexicon.has("empty", token.lower())) {
                signs.add(role);
                return;
            }
            if (!lexicon.has("empty", token.lower())) {
                return;
            }
        }
    }

    private boolean isName(int i, ClaimToken token, String lower) {
        if (!token.isCapital() || lexicon.has("title", lower) || lower.length() < 2) {
            return false;
        }
        // the first word is always capitalised
        return !(i == 0 || allCapitals) || !lexicon.isCommon(lower);
    }

    private boolean isPlacePreposition(int i) {
        String lower = tokens.get(i).lower();
        return PLACES.contains(lower)
                || lower.equals("the")
                        && i > 0
                        && PLACES.contains(tokens.get(i - 1).lower());
    }

    private boolean hasComma() {
        return tokens.stream().anyMatch(token -> token.word().equals(","));
    }
}
