package news.hearsay.coverage.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a quantity: a number with its unit, a share, a ratio, a multiple or a rank. Units of time are converted, so
 * that two decades are 20 years and 48 hours are two days.
 */
final class Measure {

    /** The suffix of a rank: the third is {@code 3th}. */
    static final String RANK = "th";

    /** The suffix of a multiple: twice is {@code 2x}. */
    static final String TIMES = "x";

    private record Unit(String suffix, BigDecimal factor) {

        Unit(String suffix, String factor) {
            this(suffix, new BigDecimal(factor));
        }
    }

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("second", new Unit("s", "1")),
            Map.entry("minute", new Unit("min", "1")),
            Map.entry("hour", new Unit("h", "1")),
            Map.entry("day", new Unit("d", "1")),
            Map.entry("week", new Unit("d", "7")),
            Map.entry("fortnight", new Unit("d", "14")),
            Map.entry("month", new Unit("mo", "1")),
            Map.entry("year", new Unit("y", "1")),
            Map.entry("decade", new Unit("y", "10")),
            Map.entry("century", new Unit("y", "100")),
            Map.entry("mile", new Unit("mi", "1")),
            Map.entry("kilometre", new Unit("km", "1")),
            Map.entry("kilometer", new Unit("km", "1")),
            Map.entry("km", new Unit("km", "1")),
            Map.entry("metre", new Unit("m", "1")),
            Map.entry("meter", new Unit("m", "1")),
            Map.entry("centimetre", new Unit("cm", "1")),
            Map.entry("centimeter", new Unit("cm", "1")),
            Map.entry("cm", new Unit("cm", "1")),
            Map.entry("millimetre", new Unit("mm", "1")),
            Map.entry("millimeter", new Unit("mm", "1")),
            Map.entry("mm", new Unit("mm", "1")),
            Map.entry("tonne", new Unit("t", "1")),
            Map.entry("kilogram", new Unit("kg", "1")),
            Map.entry("kilo", new Unit("kg", "1")),
            Map.entry("kg", new Unit("kg", "1")),
            Map.entry("degree", new Unit("deg", "1")),
            Map.entry("times", new Unit(TIMES, "1")));

    private static final Set<String> TIME =
            Set.of("second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century");

    private static final Map<String, String> MULTIPLES = Map.ofEntries(
            Map.entry("twice", "2"),
            Map.entry("double", "2"),
            Map.entry("doubled", "2"),
            Map.entry("doubles", "2"),
            Map.entry("doubling", "2"),
            Map.entry("twofold", "2"),
            Map.entry("triple", "3"),
            Map.entry("tripled", "3"),
            Map.entry("triples", "3"),
            Map.entry("tripling", "3"),
            Map.entry("treble", "3"),
            Map.entry("trebled", "3"),
            Map.entry("threefold", "3"),
            Map.entry("quadruple", "4"),
            Map.entry("quadrupled", "4"),
            Map.entry("fourfold", "4"),
            Map.entry("tenfold", "10"));

    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10));

    /** Shares of a whole, by the number that they divide it by. */
    private static final Map<String, Integer> SHARES = Map.of(
            "third", 3, "thirds", 3, "quarter", 4, "quarters", 4, "fifth", 5, "fifths", 5, "tenth", 10, "tenths", 10);

    private static final Map<String, Integer> GROUPS = Map.of("pair", 2, "duo", 2, "trio", 3, "quartet", 4);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final Set<String> WITHIN = Set.of("within", "in", "inside");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);

    private final List<ClaimToken> tokens;
    private final int start;

    private Measure(List<ClaimToken> tokens, int start) {
        this.tokens = tokens;
        this.start = start;
    }

    /** The quantity that begins at a token; null if there is none. */
    static @Nullable Numeral at(List<ClaimToken> tokens, int start) {
        return new Measure(tokens, start).read();
    }

    private @Nullable Numeral read() {
        String first = word(start);
        String multiple = MULTIPLES.get(first);
        if (multiple != null) {
            return new Numeral(multiple + TIMES, 1);
        }
        if (first.equals("both")) {
            return new Numeral("2", 1);
        }
        Numeral group = group();
        if (group != null) {
            return group;
        }
        Numeral share = share();
        if (share != null) {
            return share;
        }
        Integer rank = word(start - 1).equals("per") ? null : RANKS.get(first);
        if (rank != null) {
            return start > 0 && Numeral.at(tokens, start - 1) != null ? null : new Numeral(rank + RANK, 1);
        }
        if (first.startsWith("a") && first.length() < 3) {
            Numeral single = single();
            if (single != null) {
                return single;
            }
        }
        Numeral number = Numeral.at(tokens, start);
        // a lone "one" is seldom a number: this one, one of them
        if (number == null) {
            return null;
        }
        Numeral ratio = ratio(number);
        if (ratio != null) {
            return ratio;
        }
        Numeral measured = withUnit(number.value(), start + number.tokens());
        if (measured != null) {
            return measured;
        }
        return first.equals("one") && number.tokens() == 1 ? null : number;
    }

    /** A pair, a trio, half a dozen, one and a half million. */
    private @Nullable Numeral group() {
        Integer members = GROUPS.get(word(start));
        if (members != null && word(start + 1).equals("of")) {
            return new Numeral(members.toString(), 2);
        }
        if (word(start).equals("half")
                && word(start + 1).equals("a")
                && word(start + 2).equals("dozen")) {
            return new Numeral("6", 3);
        }
        Numeral whole = word(start + 1).equals("and")
                        && word(start + 2).equals("a")
                        && word(start + 3).equals("half")
                ? Numeral.at(tokens.subList(0, start + 1), start)
                : null;
        if (whole == null || !isPlain(whole.value())) {
            return null;
        }
        // the scale is read as that of one: a million
        BigDecimal value = new BigDecimal(whole.value()).add(HALF);
        List<ClaimToken> scaled = new ArrayList<>(tokens.subList(0, start));
        scaled.add(new ClaimToken(value.toPlainString(), value.toPlainString(), false));
        scaled.addAll(tokens.subList(start + 4, tokens.size()));
        Numeral number = Numeral.at(scaled, start);
        return number == null ? null : new Numeral(number.value(), number.tokens() + 3);
    }

    /** "a day" after "within": one day. */
    private @Nullable Numeral single() {
        return TIME.contains(word(start + 1)) && WITHIN.contains(word(start - 1)) ? withUnit("1", start + 1) : null;
    }

    /** Half, a third, two thirds, half an hour. */
    private @Nullable Numeral share() {
        int next = start;
        int numerator = 1;
        int denominator = 2;
        if (word(start).equals("half")) {
            next++;
        } else {
            boolean one = word(start).equals("a") || word(start).equals("one");
            Numeral number = one ? null : Numeral.at(tokens, start);
            boolean few =
                    number != null && number.tokens() == 1 && number.value().length() == 1;
            Integer parts = SHARES.get(word(start + 1));
            if (word(start).equals("a") && word(start + 1).equals("half")) {
                parts = 2;
            }
            if (parts == null || !one && !few) {
                return null;
            }
            // the third of several, and not a third of something
            if (one && parts != 4 && parts != 2 && !word(start + 2).equals("of")) {
                return null;
            }
            numerator = few && number != null ? Integer.parseInt(number.value()) : 1;
            denominator = parts;
            next += 2;
        }
        BigDecimal value =
                BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 4, RoundingMode.HALF_UP);
        int unit = next;
        unit += word(unit).equals("of") ? 1 : 0;
        unit += word(unit).equals("a") || word(unit).equals("an") ? 1 : 0;
        Numeral measured = withUnit(value.toPlainString(), unit);
        if (measured != null) {
            return measured;
        }
        BigDecimal percent = value.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP);
        return new Numeral(percent.toPlainString() + "%", next - start);
    }

    /** Eight in ten, one out of four: a percentage. */
    private @Nullable Numeral ratio(Numeral number) {
        int next = start + number.tokens();
        boolean counted = word(next + 1).equals("in") && Numeral.at(tokens, start + number.tokens()) == null;
        // eight children in ten
        int noun = counted && isPlain(number.value()) && next + 2 < tokens.size() ? 1 : 0;
        next += noun;
        int of = word(next).equals("in")
                ? 1
                : word(next).equals("out") && word(next + 1).equals("of") ? 2 : 0;
        if (of == 0 || next + of >= tokens.size() || !isPlain(number.value())) {
            return null;
        }
        Numeral whole = Numeral.at(tokens, next + of);
        if (whole == null || !isPlain(whole.value()) || UNITS.containsKey(singular(word(next + of + whole.tokens())))) {
            return null;
        }
        int part = Integer.parseInt(number.value());
        int all = Integer.parseInt(whole.value());
        if (part == 0 || part >= all || all > 10 && all != 20 && all != 100) {
            return null;
        }
        // the noun between the two remains to be read
        int length = noun > 0 ? number.tokens() : number.tokens() + of + whole.tokens();
        return new Numeral(Math.round(100.0 * part / all) + "%", length);
    }

    /** The number of a rank, as "third" is of 3; null if the word is none. */
    static @Nullable Integer rank(String word) {
        return RANKS.get(word);
    }

    /** Whether a number is the whole of a ratio whose part comes before it: the ten of "eight children in ten". */
    static boolean isWhole(List<ClaimToken> tokens, int at) {
        if (at < 3 || !tokens.get(at - 1).lower().equals("in")) {
            return false;
        }
        Numeral part = Numeral.at(tokens, at - 3);
        return part != null && part.tokens() == 1 && new Measure(tokens, at - 3).ratio(part) != null;
    }

    private static boolean isPlain(String value) {
        return value.length() < 4 && value.chars().allMatch(Character::isDigit);
    }

    /** The value with the unit at a token; null if there is none. */
    private @Nullable Numeral withUnit(String value, int at) {
        if (!Character.isDigit(value.charAt(value.length() - 1))) {
            return null;
        }
        BigDecimal number = new BigDecimal(value);
        String word = word(at).equals("basis") ? "basis" : singular(word(at));
        boolean points = word(at + 1).startsWith("point");
        if (points && (word.equals("percentage") || word.equals("basis"))) {
            BigDecimal value100 = word.equals("basis") ? number.divide(HUNDRED) : number;
            return new Numeral(plain(value100) + "pp", at + 2 - start);
        }
        boolean square = word.equals("square");
        Unit unit = UNITS.get(square ? singular(word(at + 1)) : word);
        if (unit == null) {
            return null;
        }
        String suffix = unit.suffix() + (square ? "2" : "");
        return new Numeral(convert(number.multiply(unit.factor()), suffix), at + (square ? 2 : 1) - start);
    }

    private static String convert(BigDecimal value, String unit) {
        if (unit.equals("h") && value.remainder(HOURS_OF_A_DAY).signum() == 0) {
            return plain(value.divide(HOURS_OF_A_DAY)) + "d";
        }
        if (unit.equals("mo") && value.remainder(MONTHS_OF_A_YEAR).signum() == 0) {
            return plain(value.divide(MONTHS_OF_A_YEAR)) + "y";
        }
        if (unit.equals("y") && value.stripTrailingZeros().scale() > 0) {
            BigDecimal months = value.multiply(MONTHS_OF_A_YEAR).stripTrailingZeros();
            return months.scale() <= 0 ? plain(months) + "mo" : plain(value) + unit;
        }
        return plain(value) + unit;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static String singular(String word) {
        return word.equals("centuries")
                ? "century"
                : word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.equals("times")
                        ? word.substring(0, word.length() - 1)
                        : word;
    }

    /** The token at a place in lower case; empty outside the text. */
    private String word(int place) {
        return place >= 0 && place < tokens.size() ? tokens.get(place).lower() : "";
    }
}
