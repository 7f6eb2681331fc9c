package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
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

    /** Names of days and seasons. */
    private static final Set<String> DAYS = Set.of(
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
            Set.of("he", "she", "they", "it", "this", "that", "these", "those", "his", "her", "their", "its");
    /** After a form of "be", they tell where something is, and no act. */
    private static final Set<String> LOCATED = Set.of("in", "at", "on", "near", "inside", "outside", "here", "there");

    /** After a form of "be", they tell what should be. */
    private static final Set<String> NEEDED = Set.of("needed", "required", "necessary");

    /** After "capital", it is no city: capital gains. */
    private static final Set<String> NO_CAPITAL = Set.of(
            "gain", "gains", "market", "markets", "flow", "flows", "control", "controls", "punishment", "spending");

    private static final Set<String> HAVE = Set.of("has", "have", "had");

    /** What may stand between "have" and a participle. */
    private static final Set<String> BETWEEN = Set.of(
            "already",
            "also",
            "now",
            "yet",
            "long",
            "just",
            "recently",
            "since",
            "ever",
            "only",
            "all",
            "both",
            "even",
            "still",
            "always",
            "often",
            "once",
            "in",
            "fact");

    /** Participles that are equal to the infinitive, and "been". */
    private static final Set<String> SAME_IN_PAST = Set.of(
            "been",
            "become",
            "come",
            "run",
            "put",
            "set",
            "cut",
            "hit",
            "let",
            "shut",
            "read",
            "cost",
            "overcome",
            "hurt",
            "spread",
            "quit",
            "bet",
            "split",
            "beat",
            "burst",
            "cast");

    private static final Set<String> OBJECT = Set.of("the", "a", "an", "its", "his", "her", "their", "all", "both");
    private static final Set<String> OPENING = Set.of("that", "if", "whether");
    private static final Set<String> ASKING = Set.of("who", "what", "which", "where", "why", "how");
    private static final Set<String> MONTHS = Set.of(
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
            "december");
    private static final Map<String, String> RATES =
            Map.of("hour", "hourly", "day", "daily", "week", "weekly", "month", "monthly", "year", "annual");
    private static final Set<String> HOURS = Set.of("o'clock", "am", "pm");
    private static final Set<String> NO_RATE = Set.of(
            "in", "within", "for", "of", "after", "over", "about", "by", "than", "before", "to", "until", "only");

    /** The number of words that may stand between a verb and its particle: turn the offer down. */
    private static final int MAX_GAP = 3;

    /** The place of a word before which "too" belongs to the pronoun at the beginning. */
    private static final int MAX_TOO = 4;

    /** The number of words from a verb of speech within which "that" follows: told the Wall Street Journal that. */
    private static final int MAX_ADDRESSEE = 7;

    private final SynonymLexicon lexicon = SynonymLexicon.get();
    private final List<ClaimToken> tokens;
    private final List<Sign> speaker;
    private final @Nullable String[] stems;
    private final boolean allCapitals;
    private final List<Sign> signs = new ArrayList<>();
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
    private boolean inPast;
    private final Set<Integer> taken = new HashSet<>();

    private ClaimNormalizer(List<ClaimToken> tokens, List<Sign> speaker) {
        this.tokens = tokens;
        this.speaker = speaker;
        stems = new String[tokens.size()];
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
            int length = step(i);
            i += length;
            if (!signs.isEmpty() && tokens.get(i - 1).possessive() && signs.getLast() instanceof Sign.Content) {
                signs.add(Role.OF);
            }
        }
        if (inPast && !marks.contains(Mark.FUTURE) && !marks.contains(Mark.DUTY)) {
            marks.add(Mark.PAST);
        }
        if (!tokens.isEmpty()
                && (ASKING.contains(tokens.getFirst().lower())
                        || tokens.getFirst().lower().equals("if") && !hasComma()
                        || tokens.getLast().word().equals("?"))) {
            marks.add(Mark.QUESTION);
            marks.remove(Mark.CONDITION);
        }
        if (isAct()) {
            marks.add(Mark.ACT);
        }
        signs.addAll(marks);
        return signs;
    }

    /** Adds the signs of the phrase at a token. Returns its length in tokens. */
    private int step(int i) {
        ClaimToken token = tokens.get(i);
        String lower = token.lower();
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
        if (taken.contains(i)) {
            return 1;
        }
        if (lexicon.begins("idle", lower) && lexicon.has("idle", lower + " " + next)) {
            return 2;
        }
        if (lower.equals("no") && next.equals("longer")) {
            signs.add(Mark.NOT);
            return 2;
        }
        int ruledOut = ruledOut(i);
        if (ruledOut > 0) {
            signs.add(Mark.NOT);
            intend();
            return ruledOut;
        }
        boolean capital = token.isCapital() && !(allCapitals && lexicon.isCommon(lower));
        boolean inPlace = i > 0 && isPlacePreposition(i - 1);
        NameAliases.Found name = capital ? NameAliases.at(tokens, i, inPlace) : null;
        if (name != null) {
            return name(i, name, inPlace);
        }
        int dated = Math.max(date(i), hour(i));
        if (dated > 0) {
            return dated;
        }
        int bound = bound(i);
        if (bound > 0) {
            return bound;
        }
        Numeral quantity = Measure.at(tokens, i);
        if (quantity != null) {
            if (!Measure.isWhole(tokens, i)) {
                signs.add(new Quantity(quantity.value()));
            }
            return quantity.tokens();
        }
        String rate = RATES.get(next);
        if (rate != null
                && (lower.equals("a") || lower.equals("an") || lower.equals("per") || lower.equals("every"))
                && i > 0
                && !NO_RATE.contains(tokens.get(i - 1).lower())) {
            signs.add(new Stem(rate));
            return 2;
        }
        if (!token.isWord()) {
            return 1;
        }
        if ((DAYS.contains(lower) || MONTHS.contains(lower))
                && !(i == 0 && isMonthOrVerb(lower))
                && (!isMonthOrVerb(lower) || token.isCapital())) {
            signs.add(new Date(lower));
            return 1;
        }
        return word(i, token, lower, next);
    }

    /** Adds a known name. In the Polish capital is in Warsaw. Returns its length in tokens. */
    private int name(int i, NameAliases.Found name, boolean inPlace) {
        int after = i + name.tokens();
        List<String> capital = inPlace && lower(after).equals("capital") && !NO_CAPITAL.contains(lower(after + 1))
                ? NameAliases.capitalOf(name.name())
                : List.of();
        if (capital.isEmpty()) {
            signs.add(new Name(name.name()));
            return name.tokens();
        }
        capital.forEach(word -> signs.add(new Name(word)));
        return name.tokens() + 1;
    }

    private static boolean isMonthOrVerb(String lower) {
        return lower.equals("may") || lower.equals("march");
    }

    /** Adds a day of a month: 9 May, May 9th, the 9th of May. Returns its length in tokens; 0 if there is none. */
    private int date(int i) {
        boolean month = MONTHS.contains(lower(i)) && tokens.get(i).isCapital();
        int other = month ? i + 1 : lower(i + 1).equals("of") ? i + 2 : i + 1;
        int day = month ? other : i;
        int named = month ? i : other;
        if (day >= tokens.size() || named >= tokens.size()) {
            return 0;
        }
        if (!MONTHS.contains(lower(named)) || !tokens.get(named).isCapital()) {
            return 0;
        }
        Integer rank = Measure.rank(lower(day));
        if (rank != null && !month && other == i + 2) {
            signs.add(new Date(lower(named) + " " + rank));
            return other - i + 1;
        }
        Numeral number = tokens.get(day).isNumber() ? Numeral.at(tokens, day) : null;
        if (number == null || number.tokens() != 1 || number.value().length() > 2) {
            return 0;
        }
        signs.add(new Date(lower(named) + " " + number.value()));
        return other - i + 1;
    }

    /** Adds an hour of the day: four o'clock. Returns its length in tokens; 0 if there is none. */
    private int hour(int i) {
        if (!HOURS.contains(lower(i + 1))) {
            return 0;
        }
        Numeral number = Numeral.at(tokens, i);
        if (number == null || number.tokens() > 1) {
            return 0;
        }
        signs.add(new Date("hour " + number.value()));
        return 2;
    }

    /** Adds the bound before a number: at least, no more than. Returns its length in tokens; 0 if there is none. */
    private int bound(int i) {
        int words = lexicon.begins("up to", lower(i)) || lexicon.begins("at least", lower(i)) ? boundWords(i) : 0;
        if (words > 0) {
            return words;
        }
        return lower(i).equals("than") && isQuantity(i + 1) ? 1 : 0;
    }

    private int boundWords(int i) {
        String two = lower(i) + " " + lower(i + 1);
        String three = two + " " + lower(i + 2);
        for (String words : List.of(three, two, lower(i))) {
            Role bound =
                    lexicon.has("up to", words) ? Role.UP_TO : lexicon.has("at least", words) ? Role.AT_LEAST : null;
            int length = (int) words.chars().filter(c -> c == ' ').count() + 1;
            if (bound != null && i + length < tokens.size() && isQuantity(i + length)) {
                signs.add(bound);
                return length;
            }
        }
        return 0;
    }

    private boolean isQuantity(int i) {
        return i < tokens.size() && Measure.at(tokens, i) != null;
    }

    private String lower(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
    }

    /** Adds the word that stands for a phrase. Returns its length in tokens; 0 if there is none. */
    private int phrase(int i, String stem) {
        String next = lower(i + 1);
        for (SynonymLexicon.Phrase phrase : lexicon.phrases(stem, next, next.isEmpty() ? next : stem(i + 1))) {
            List<String> rest = phrase.rest();
            int length = 0;
            while (length < rest.size()
                    && i + length + 1 < tokens.size()
                    && matches(i + length + 1, rest.get(length))) {
                length++;
            }
            if (length == rest.size()) {
                if (phrase.negated()) {
                    signs.add(Mark.NOT);
                }
                add(phrase.word(), phrase.word());
                return length + 1;
            }
            if (phrase.isSeparable()) {
                for (int j = i + 2;
                        j <= i + 1 + MAX_GAP
                                && j < tokens.size()
                                && tokens.get(j).isWord();
                        j++) {
                    // the particle ends its phrase: "turn the offer down", but not "give water up to noon"
                    if (lower(j).equals(rest.getFirst())
                            && !isQuantity(j + 1)
                            && !lower(j + 1).equals("to")) {
                        taken.add(j);
                        add(phrase.word(), phrase.word());
                        return 1;
                    }
                }
            }
        }
        return 0;
    }

    private boolean matches(int i, String stem) {
        return lower(i).equals(stem) || stem(i).equals(stem);
    }

    private String stem(int i) {
        String known = stems[i];
        if (known == null) {
            known = lexicon.stem(lower(i));
            stems[i] = known;
        }
        return known;
    }

    private int word(int i, ClaimToken token, String lower, String next) {
        mark(i, lower, next);
        if (lexicon.has("not", lower)) {
            signs.add(Mark.NOT);
            return 1;
        }
        String stem = lexicon.stem(lower);
        if (isEmphasis(i, lower)) {
            return 1;
        }
        int givenUp = stem.equals("give") && next.equals("up") ? ended(i, 2, stem) : 0;
        if (givenUp > 0) {
            return givenUp;
        }
        int phrase = isName(i, token, lower) ? 0 : phrase(i, stem);
        if (phrase > 0) {
            return phrase;
        }
        int ended = lexicon.has("ending", stem) ? ended(i, 1, stem) : 0;
        if (ended > 0) {
            return ended;
        }
        int intended = intended(i, lower, next);
        if (intended > 0) {
            intend();
            return intended;
        }
        boolean object = next.equals("to");
        if (stem.equals("rule") && next.equals("out")
                || lexicon.has("not to", stem) && (object || stem.equals("refuse"))) {
            signs.add(Mark.NOT);
            if (stem.equals("refuse") && !object) {
                signs.add(new Stem("accept"));
            }
            // has ruled out, refused: the act itself is not in the past
            marks.remove(Mark.PAST);
            return next.equals("out") || object ? 2 : 1;
        }
        if (object && (lexicon.has("future to", lower) || lexicon.has("duty to", lower))) {
            return 2;
        }
        if (isBe(lower) && object) {
            return 2;
        }
        if ((isBe(lower) || lower.equals("be") || lower.equals("been")) && LOCATED.contains(next)) {
            signs.add(new Stem("be"));
            return 1;
        }
        boolean noun = lower.equals("mine") && isDetermined(i);
        if (WE.contains(lower) && !noun) {
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
        // it too will leave: somebody else will; too weak to help: does not
        if (lower.equals("too")
                && (i < MAX_TOO && marks.contains(Mark.THEY) || lower(i + 2).equals("to"))) {
            signs.add(new Stem("too"));
            return 1;
        }
        if (!noun && lexicon.has("empty", lower) && !lexicon.has("relation", lower) || lower.length() < 2) {
            return 1;
        }
        add(lower, stem);
        return 1;
    }

    /**
     * Adds the negation of the act that ends or was given up: stop paying, cease to pay, drop the plan to pay. Returns
     * the length up to the act in tokens; 0 if there is none.
     *
     * @param verb the length of the verb
     */
    private int ended(int i, int verb, String stem) {
        int length = verb;
        if (isGerund(i + length) || stem.equals("cease") && lower(i + length).equals("to")) {
            signs.add(Mark.NOT);
            return isGerund(i + length) ? length : length + 1;
        }
        if (OBJECT.contains(lower(i + length))) {
            length++;
        }
        int intended = intended(i + length, lower(i + length), lower(i + length + 1));
        if (intended == 0) {
            return 0;
        }
        signs.add(Mark.NOT);
        intend();
        return length + intended;
    }

    /** The length of "out of the question", with "it is" before it, in tokens; 0 for other words. */
    private int ruledOut(int i) {
        int start = lower(i).equals("it") && (isBe(lower(i + 1)) || lower(i + 2).equals("be")) ? i + 2 : i;
        start = lower(start).equals("be") ? start + 1 : start;
        boolean found = lower(start).equals("out")
                && lower(start + 1).equals("of")
                && lower(start + 2).equals("the")
                && lower(start + 3).equals("question");
        return found ? start + 4 - i : 0;
    }

    /** The length of a plan, or of readiness, before an act in tokens: plan to, idea of, open for talks. */
    private int intended(int i, String lower, String next) {
        boolean plan = lexicon.has("plan", lower)
                && (next.equals("to") || (next.equals("of") || next.equals("for")) && isGerund(i + 2));
        boolean ready = lexicon.has("ready", lower)
                && (next.equals("for") || next.equals("to"))
                && (lexicon.has("talks", lower(i + 2)) || isGerund(i + 2));
        return plan || ready ? 2 : 0;
    }

    /** Whether a word only stresses a negation, or that something is unexpected: by no means, not after all. */
    private boolean isEmphasis(int i, String lower) {
        String before = i == 0 ? "" : lower(i - 1);
        if ((before.equals("no") || before.equals("any")) && lexicon.has("emphasis", lower)) {
            return true;
        }
        boolean afterAll = lower.equals("after") && lower(i + 1).equals("all") && isEnd(i + 2)
                || lower.equals("all") && before.equals("after") && isEnd(i + 1);
        return afterAll;
    }

    /** Whether the claim is an act without an actor and without a verb of its own: selling the pool, talks. */
    private boolean isAct() {
        boolean begins = isGerund(0) || lexicon.has("talks", lower(0));
        for (int i = 0; begins && i < tokens.size(); i++) {
            begins = !isAuxiliary(lower(i)) && !lower(i).equals("be") && !lower(i).equals("been");
        }
        return begins;
    }

    private boolean isEnd(int i) {
        return i >= tokens.size() || !tokens.get(i).isWord() && !tokens.get(i).isNumber();
    }

    private boolean isGerund(int i) {
        String lower = lower(i);
        return lower.endsWith("ing") && !lexicon.stem(lower).equals(lower);
    }

    /** Whether an article or a pronoun stands before it, so that it is a noun. */
    private boolean isDetermined(int i) {
        return i > 0 && OBJECT.contains(lower(i - 1));
    }

    /** Marks an act that is not in the past: was ready to, had agreed to. */
    private void intend() {
        if (!marks.contains(Mark.DUTY)) {
            marks.remove(Mark.PAST);
            marks.add(Mark.FUTURE);
        }
    }

    /** Adds a word, or the negation of the word whose contrary it is. */
    private void add(String lower, String stem) {
        String contrary = lexicon.contrary(lower);
        contrary = contrary.isEmpty() ? lexicon.contrary(stem) : contrary;
        if (!contrary.isEmpty()) {
            signs.add(Mark.NOT);
        }
        signs.add(new Stem(contrary.isEmpty() ? stem : contrary));
    }

    private void mark(int i, String lower, String next) {
        boolean to = next.equals("to");
        boolean timeless = !marks.contains(Mark.FUTURE) && !marks.contains(Mark.PAST) && !marks.contains(Mark.DUTY);
        boolean needed = NEEDED.contains(lower) && isBe(lower(i - 1));
        if (lexicon.has("duty", lower) || needed || to && lexicon.has("duty to", lower)) {
            if (timeless) {
                marks.add(Mark.DUTY);
            }
        } else if (to && (lexicon.has("future to", lower) || isBe(lower))) {
            intend();
        } else if (lexicon.has("future", lower)) {
            if (timeless) {
                marks.add(Mark.FUTURE);
            }
        } else if (lexicon.has("past", lower)
                && timeless
                && !(isBe(lower) && next.endsWith("ing"))
                && !(HAVE.contains(lower) && isPossession(i))) {
            marks.add(Mark.PAST);
        }
        if (lexicon.has("condition", lower)) {
            marks.add(Mark.CONDITION);
        }
        if (isSpeech(i, lower)) {
            marks.add(Mark.SPEECH);
        }
        inPast |= isSimplePast(i, lower, next);
        if ((isBe(lower) || lower.equals("be") || lower.equals("been") || lower.equals("being")) && isPassive(i)) {
            marks.add(Mark.PASSIVE);
        }
        // only as the subject of the whole claim: a later pronoun mostly refers to an earlier word of the claim
        if (signs.isEmpty() && isSubjectPronoun(i, lower, next)) {
            marks.add(Mark.THEY);
        }
    }

    /** Whether a verb within the claim has what somebody says as its object: told the paper that. */
    private boolean isSpeech(int i, String lower) {
        if (i == 0 || !lexicon.has("speech", lexicon.stem(lower))) {
            return false;
        }
        for (int j = i + 1; j < Math.min(i + MAX_ADDRESSEE, tokens.size()); j++) {
            if (lower(j).equals("that")) {
                return true;
            }
        }
        return false;
    }

    /** Whether no participle follows a form of "have": the schools have roofs that leak. */
    private boolean isPossession(int i) {
        int next = i + 1;
        while (next < tokens.size() && (lexicon.has("not", lower(next)) || BETWEEN.contains(lower(next)))) {
            next++;
        }
        String lower = lower(next);
        boolean form = !lexicon.stem(lower).equals(lower) && !lower.endsWith("s") && !lower.endsWith("ing");
        return !form && !SAME_IN_PAST.contains(lower);
    }

    private boolean isAuxiliary(String lower) {
        return isBe(lower) || lexicon.has("future", lower) || lexicon.has("past", lower) || lexicon.has("duty", lower);
    }

    /** Whether it is a verb in the simple past, as "signed" in "signed the law"; a participle has no object. */
    private boolean isSimplePast(int i, String lower, String next) {
        if (i == 0 || !lower.endsWith("ed") || lexicon.stem(lower).equals(lower) || isAuxiliary(lower(i - 1))) {
            return false;
        }
        return OBJECT.contains(next) && !lexicon.has("empty", lower(i - 1))
                || i + 1 < tokens.size() && tokens.get(i + 1).isNumber();
    }

    /** Whether a participle follows a form of "be" within two words. */
    private boolean isPassive(int i) {
        for (int j = i + 1; j < Math.min(i + 3, tokens.size()); j++) {
            String lower = lower(j);
            boolean frame = lower(j + 1).equals("to") && lexicon.has("future to", lower);
            if (!frame
                    && (lower.endsWith("ed") || lower.endsWith("n") || lexicon.isIrregular(lower))
                    && !lexicon.stem(lower).equals(lower)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSubjectPronoun(int i, String lower, String next) {
        if (i > 1 || i == 1 && !OPENING.contains(lower(0))) {
            return false;
        }
        if (lower.equals("that")) {
            return false;
        }
        // this is so, and not: this week
        boolean demonstrative = lower.startsWith("th") && !lower.startsWith("they") && !lower.startsWith("their");
        return THEY.contains(lower) && (!demonstrative || isAuxiliary(next) || next.isEmpty());
    }

    private static boolean isBe(String lower) {
        return lower.equals("is") || lower.equals("are") || lower.equals("was") || lower.equals("were");
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
