package news.hearsay.coverage.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number, in digits or words.
 *
 * @param value the digits with their unit, such as {@code 1500000$}
 * @param tokens its length in tokens
 */
record Numeral(String value, int tokens) {

    private static final Map<String, Integer> UNITS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("dozen", 12));

    private static final Map<String, Long> SCALES = Map.of(
            "hundred",
            100L,
            "thousand",
            1_000L,
            "k",
            1_000L,
            "million",
            1_000_000L,
            "m",
            1_000_000L,
            "mn",
            1_000_000L,
            "billion",
            1_000_000_000L,
            "bn",
            1_000_000_000L,
            "trillion",
            1_000_000_000_000L);

    private static final Map<String, String> CURRENCIES = Map.of(
            "dollar", "$", "dollars", "$", "usd", "$", "euro", "€", "euros", "€", "eur", "€", "pound", "£", "pounds",
            "£", "percent", "%", "%", "%");

    /**
     * The rest of a longer sequence of digits is ignored: news contains no such numbers, and arithmetic on them is
     * slow.
     */
    private static final int MAX_DIGITS = 30;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The number that begins at a token; null if there is none. */
    static @Nullable Numeral at(List<ClaimToken> tokens, int start) {
        return new Reader(tokens, start).read();
    }

    /** Reads one number. {@code sum} holds completed groups such as thousands, {@code group} the current one. */
    private static final class Reader {

        private final List<ClaimToken> tokens;
        private final int start;
        private int next;
        private String unit = "";
        private BigDecimal sum = BigDecimal.ZERO;
        private @Nullable BigDecimal group;
        private boolean inDigits;
        private boolean afterArticle;
        private boolean complete;

        Reader(List<ClaimToken> tokens, int start) {
            this.tokens = tokens;
            this.start = start;
            next = start;
        }

        @Nullable
        Numeral read() {
            readPrefix();
            while (!complete && next < tokens.size() && readToken(tokens.get(next))) {
                next++;
            }
            BigDecimal last = group;
            if (last == null && sum.signum() == 0 || next == start) {
                return null;
            }
            readUnit();
            BigDecimal value = last == null ? sum : sum.add(last);
            return new Numeral(value.stripTrailingZeros().toPlainString() + unit, next - start);
        }

        /** "a" before a scale, as in "a million", or a currency symbol before digits. */
        private void readPrefix() {
            String following = word(next + 1);
            if (word(next).equals("a")
                    && following.length() > 2
                    && (SCALES.containsKey(following) || following.equals("dozen"))) {
                group = BigDecimal.ONE;
                afterArticle = true;
                next++;
            } else if (isCurrencySymbol(tokens.get(next))
                    && next + 1 < tokens.size()
                    && tokens.get(next + 1).isNumber()) {
                unit = tokens.get(next).word();
                next++;
            }
        }

        /** Adds a token to the number. Returns false if the number ended before it. */
        private boolean readToken(ClaimToken token) {
            String lower = token.lower();
            BigDecimal current = group;
            if (token.isNumber() && current == null && sum.signum() == 0) {
                readDigits(lower);
                return true;
            }
            Long scale = SCALES.get(lower);
            if (scale != null && current != null) {
                multiply(current, scale);
                return true;
            }
            Integer small = UNITS.get(lower);
            if (small != null && !inDigits && (!afterArticle || lower.equals("dozen"))) {
                return addWord(token, BigDecimal.valueOf(small));
            }
            return lower.equals("and")
                    && !inDigits
                    && current != null
                    && current.compareTo(HUNDRED) >= 0
                    && UNITS.containsKey(word(next + 1));
        }

        /** Digits, perhaps with a currency symbol before them and a scale or per cent sign after them. */
        private void readDigits(String lower) {
            String written = lower;
            if (!Character.isDigit(written.charAt(0))) {
                unit = written.substring(0, 1);
                written = written.substring(1);
            }
            int end = written.length();
            while (end > 0 && !Character.isDigit(written.charAt(end - 1))) {
                end--;
            }
            BigDecimal value = parse(written.substring(0, end));
            String suffix = written.substring(end);
            Long scale = SCALES.get(suffix);
            if (suffix.equals("%")) {
                unit = "%";
            }
            group = scale == null ? value : value.multiply(BigDecimal.valueOf(scale));
            inDigits = true;
        }

        private void multiply(BigDecimal current, long scale) {
            BigDecimal scaled = current.multiply(BigDecimal.valueOf(scale));
            if (scale > 100) {
                sum = sum.add(scaled);
                group = null;
                // after digits there is only one scale: 2.5 million
                complete = inDigits;
            } else {
                group = scaled;
            }
        }

        /** A number word. Returns false if it can't continue the group, as the second of "five six". */
        private boolean addWord(ClaimToken token, BigDecimal value) {
            BigDecimal current = group;
            if (token.lower().equals("dozen")) {
                group = (current == null ? BigDecimal.ONE : current).multiply(value);
            } else if (current == null) {
                group = value;
            } else if (current.remainder(HUNDRED).signum() == 0
                    || value.compareTo(BigDecimal.TEN) < 0 && token.hyphened()) {
                group = current.add(value);
            } else {
                return false;
            }
            return true;
        }

        /** A currency or "per cent" after the number. */
        private void readUnit() {
            String currency = CURRENCIES.get(word(next));
            if (currency != null) {
                unit = currency;
                next++;
            } else if (word(next).equals("per") && word(next + 1).equals("cent")) {
                unit = "%";
                next += 2;
            }
        }

        /** The token at a place in lower case; empty after the end. */
        private String word(int place) {
            return place < tokens.size() ? tokens.get(place).lower() : "";
        }
    }

    /** Whether two values can be the same number: equal, or equal but for a unit that one of them lacks. */
    static boolean agree(String one, String other) {
        if (isRank(one) || isRank(other)) {
            return one.equals(other);
        }
        String first = bare(one);
        return first.equals(bare(other)) && (one.equals(other) || one.equals(first) || other.equals(bare(other)));
    }

    /** Whether the value is a rank or a multiple, which differs from the bare number. */
    static boolean isRank(String value) {
        return value.endsWith(Measure.RANK) || value.endsWith(Measure.TIMES);
    }

    /** The digits of a value, without its unit. */
    static String bare(String value) {
        int end = 0;
        while (end < value.length() && (Character.isDigit(value.charAt(end)) || value.charAt(end) == '.')) {
            end++;
        }
        return value.substring(0, end);
    }

    private static boolean isCurrencySymbol(ClaimToken token) {
        return token.word().length() == 1 && Character.getType(token.word().charAt(0)) == Character.CURRENCY_SYMBOL;
    }

    private static BigDecimal parse(String digits) {
        String plain = digits;
        int comma = plain.lastIndexOf(',');
        // 1,000 is a thousand; 1,5 is one and a half, with a decimal comma
        plain = comma >= 0 && plain.length() - comma - 1 != 3 && plain.indexOf('.') < 0
                ? plain.replace(',', '.')
                : plain.replace(",", "");
        int point = plain.indexOf('.');
        if (plain.length() > MAX_DIGITS || point >= 0 && plain.indexOf('.', point + 1) >= 0) {
            plain = plain.replace(".", "");
            plain = plain.substring(0, Math.min(plain.length(), MAX_DIGITS));
        }
        return new BigDecimal(plain);
    }
}
