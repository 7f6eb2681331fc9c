package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a claim's words into signs, from left to right. */
final class Reading {

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
    private static final Set<String> ROLES = Set.of("by", "from", "to");
    private static final Set<String> WE = Set.of("we", "us", "our", "ours", "i", "me", "my", "mine");
    private static final Set<String> THEY =
            Set.of("he", "she", "they", "it", "this", "that", "these", "those", "his", "their");
    private static final Set<String> ASKING = Set.of("whether", "who", "what", "which", "where", "why", "how");
    private static final Set<String> SHARES = Set.of("half", "third", "quarter");

    private final Lexicon lexicon = Lexicon.get();
    private final List<Token> tokens;
    private final List<String> speaker;
    private final boolean shouting;
    private final List<String> signs = new ArrayList<>();
    private final Set<String> marks = new TreeSet<>();

    private Reading(List<Token> tokens, List<String> speaker) {
        this.tokens = tokens;
        this.speaker = speaker;
        long words = tokens.stream().filter(Token::isWord).count();
        long capitals = tokens.stream()
                .filter(token -> token.isWord() && token.isCapital())
                .count();
        // a headline in capitals: they tell nothing
        this.shouting = words >= 4 && capitals * 10 >= words * 7;
    }

    static List<String> signs(String text, @Nullable String speaker) {
        List<String> names = speaker == null
                ? List.of()
                : new Reading(Token.of(speaker), List.of())
                        .read().stream().filter(Signs::isName).toList();
        return new Reading(Token.of(text), names).read();
    }

    private List<String> read() {
        int i = 0;
        while (i < tokens.size()) {
            i += step(i);
        }
        if (!tokens.isEmpty()
                && (ASKING.contains(tokens.getFirst().lower())
                        || tokens.getFirst().lower().equals("if") && !hasComma()
                        || tokens.getLast().word().equals("?"))) {
            marks.add(Signs.QUESTION);
            marks.remove(Signs.CONDITION);
        }
        signs.addAll(marks);
        return signs;
    }

    /** Reads what stands at a token; returns how many tokens that took. */
    private int step(int i) {
        Token token = tokens.get(i);
        String lower = token.lower();
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
        if (lexicon.has("idle", lower + " " + next)) {
            return 2;
        }
        if (lower.equals("no") && next.equals("longer")) {
            signs.add(Signs.NOT);
            return 2;
        }
        boolean capital = token.isCapital() && !(shouting && lexicon.isCommon(lower));
        Names.Found name = capital ? Names.at(tokens, i, i > 0 && place(i - 1)) : null;
        if (name != null) {
            signs.add("@" + name.name());
            return name.tokens();
        }
        Numeral numeral = Numeral.at(tokens, i);
        // one alone is mostly no number: this one, one of them
        if (numeral != null && !(lower.equals("one") && numeral.tokens() == 1)) {
            signs.add("#" + numeral.value());
            return numeral.tokens();
        }
        if (SHARES.contains(lower)) {
            signs.add("#" + lower);
            return 1;
        }
        if (!token.isWord()) {
            return 1;
        }
        if (DATES.contains(lower) && (!lower.equals("may") && !lower.equals("march") || token.isCapital() && i > 0)) {
            signs.add("^" + lower);
            return 1;
        }
        return word(i, token, lower, next);
    }

    private int word(int i, Token token, String lower, String next) {
        mark(i, lower, next);
        if (lexicon.has("not", lower)) {
            signs.add(Signs.NOT);
            return 1;
        }
        String stem = lexicon.stem(lower);
        boolean object = next.equals("to");
        if (stem.equals("rule") && next.equals("out")
                || lexicon.has("not to", stem) && (object || stem.equals("refuse"))) {
            signs.add(Signs.NOT);
            // has ruled out, refused: the act itself does not lie in the past
            marks.remove(Signs.PAST);
            return next.equals("out") || object ? 2 : 1;
        }
        if (object && (lexicon.has("future to", lower) || lexicon.has("duty to", lower))) {
            return 2;
        }
        if (WE.contains(lower)) {
            pronoun();
            return 1;
        }
        if (ROLES.contains(lower)) {
            role(i, lower);
            return 1;
        }
        if (name(i, token, lower)) {
            signs.add("@" + Names.fold(lower));
            return 1;
        }
        if (lexicon.has("empty", lower) || lower.length() < 2) {
            return 1;
        }
        String contrary = lexicon.contrary(stem);
        if (contrary.isEmpty()) {
            signs.add(stem);
        } else {
            signs.add(Signs.NOT);
            signs.add(contrary);
        }
        return 1;
    }

    private void mark(int i, String lower, String next) {
        boolean to = next.equals("to");
        boolean timeless = !marks.contains(Signs.FUTURE) && !marks.contains(Signs.PAST) && !marks.contains(Signs.DUTY);
        if (lexicon.has("duty", lower) || to && lexicon.has("duty to", lower)) {
            if (timeless) {
                marks.add(Signs.DUTY);
            }
        } else if (lexicon.has("future", lower) || to && lexicon.has("future to", lower)) {
            if (timeless) {
                marks.add(Signs.FUTURE);
            }
        } else if (lexicon.has("past", lower) && timeless) {
            marks.add(Signs.PAST);
        }
        if (lexicon.has("condition", lower)) {
            marks.add(Signs.CONDITION);
        }
        // only where it is the subject of the whole: later ones mostly mean what stands before them
        if (signs.isEmpty() && THEY.contains(lower) && (i == 0 || !next.isEmpty() && i == 1) && !lower.equals("that")) {
            marks.add(Signs.THEY);
        }
    }

    private void pronoun() {
        if (speaker.isEmpty()) {
            marks.add(Signs.WE);
        } else if (!signs.containsAll(speaker)) {
            signs.addAll(speaker);
        }
    }

    private void role(int i, String lower) {
        for (int j = i + 1; j < Math.min(i + 4, tokens.size()); j++) {
            Token token = tokens.get(j);
            if (token.isCapital()
                    || Numeral.at(tokens, j) != null
                    || lower.equals("by") && !lexicon.has("empty", token.lower())) {
                signs.add("<" + lower);
                return;
            }
            if (!lexicon.has("empty", token.lower())) {
                return;
            }
        }
    }

    private boolean name(int i, Token token, String lower) {
        if (!token.isCapital() || lexicon.has("title", lower) || lower.length() < 2) {
            return false;
        }
        // the first word has a capital whatever it is
        return !(i == 0 || shouting) || !lexicon.isCommon(lower);
    }

    private boolean place(int i) {
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
