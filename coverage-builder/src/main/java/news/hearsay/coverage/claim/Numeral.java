package news.hearsay.coverage.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A number, in digits or words.
 *
 * @param value with its unit, such as {@code 1500000$}
 * @param tokens how many tokens it takes
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

    /** Digits so many that no number in the news has them say nothing, and would cost time. */
    private static final int MOST_DIGITS = 30;

    /** The number that begins at a token, or null. */
    static @Nullable Numeral at(List<Token> tokens, int start) {
        int i = start;
        String unit = "";
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal current = null;
        boolean article = tokens.get(i).lower().equals("a")
                && i + 1 < tokens.size()
                && (SCALES.containsKey(tokens.get(i + 1).lower())
                        || tokens.get(i + 1).lower().equals("dozen"))
                && tokens.get(i + 1).lower().length() > 2;
        if (article) {
            current = BigDecimal.ONE;
            i++;
        } else if (isSign(tokens.get(i))
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isNumber()) {
            unit = tokens.get(i).word();
            i++;
        }
        boolean digits = false;
        for (; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String lower = token.lower();
            Long scale = SCALES.get(lower);
            Integer small = UNITS.get(lower);
            if (token.isNumber() && current == null && sum.signum() == 0) {
                String written = lower;
                if (!Character.isDigit(written.charAt(0))) {
                    unit = written.substring(0, 1);
                    written = written.substring(1);
                }
                int end = written.length();
                while (end > 0 && !Character.isDigit(written.charAt(end - 1))) {
                    end--;
                }
                String suffix = written.substring(end);
                current = parse(written.substring(0, end));
                if (suffix.equals("%")) {
                    unit = "%";
                } else if (SCALES.containsKey(suffix)) {
                    current = current.multiply(BigDecimal.valueOf(SCALES.get(suffix)));
                }
                digits = true;
            } else if (scale != null && current != null) {
                current = current.multiply(BigDecimal.valueOf(scale));
                if (scale > 100) {
                    sum = sum.add(current);
                    current = null;
                    if (digits) {
                        i++;
                        break;
                    }
                }
            } else if (small != null && !digits && (!article || lower.equals("dozen"))) {
                BigDecimal value = BigDecimal.valueOf(small);
                if (lower.equals("dozen")) {
                    current = (current == null ? BigDecimal.ONE : current).multiply(value);
                } else if (current == null) {
                    current = value;
                } else if (current.remainder(BigDecimal.valueOf(100)).signum() == 0 || small < 10 && token.hyphened()) {
                    current = current.add(value);
                } else {
                    break;
                }
            } else if (lower.equals("and")
                    && !digits
                    && current != null
                    && i + 1 < tokens.size()
                    && current.compareTo(BigDecimal.valueOf(100)) >= 0
                    && UNITS.containsKey(tokens.get(i + 1).lower())) {
                continue;
            } else {
                break;
            }
        }
        if (current == null && sum.signum() == 0 || i == start) {
            return null;
        }
        BigDecimal value = current == null ? sum : sum.add(current);
        if (i < tokens.size()) {
            String next = tokens.get(i).lower();
            if (CURRENCIES.containsKey(next)) {
                unit = CURRENCIES.get(next);
                i++;
            } else if (next.equals("per")
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).lower().equals("cent")) {
                unit = "%";
                i += 2;
            }
        }
        return new Numeral(value.stripTrailingZeros().toPlainString() + unit, i - start);
    }

    /** Whether two numbers, with units or not, can be one. */
    static boolean agree(String one, String other) {
        String first = bare(one);
        return first.equals(bare(other)) && (one.equals(other) || one.equals(first) || other.equals(bare(other)));
    }

    private static String bare(String value) {
        int last = value.length() - 1;
        return Character.isDigit(value.charAt(last)) ? value : value.substring(0, last);
    }

    private static boolean isSign(Token token) {
        return token.word().length() == 1 && Character.getType(token.word().charAt(0)) == Character.CURRENCY_SYMBOL;
    }

    private static BigDecimal parse(String digits) {
        String plain = digits;
        int comma = plain.lastIndexOf(',');
        // 1,000 counts thousands; 1,5 is how others write one and a half
        plain = comma >= 0 && plain.length() - comma - 1 != 3 && plain.indexOf('.') < 0
                ? plain.replace(',', '.')
                : plain.replace(",", "");
        int point = plain.indexOf('.');
        if (plain.length() > MOST_DIGITS || point >= 0 && plain.indexOf('.', point + 1) >= 0) {
            plain = plain.replace(".", "");
            plain = plain.substring(0, Math.min(plain.length(), MOST_DIGITS));
        }
        return new BigDecimal(plain);
    }
}
