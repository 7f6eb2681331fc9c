package news.hearsay.coverage.claim;

import java.util.List;

/** The kinds of signs that a reading consists of, told by their first character. */
final class Signs {

    static final String NOT = "!";
    static final String QUESTION = "~question";
    static final String CONDITION = "~if";
    static final String FUTURE = "~future";
    static final String PAST = "~past";
    static final String DUTY = "~duty";
    static final String WE = "~we";
    static final String THEY = "~they";

    /** what a wording must weigh to be understood by itself: about two words that are not everyday ones */
    private static final double LEAST = 9;

    private Signs() {}

    static boolean isName(String sign) {
        return sign.charAt(0) == '@';
    }

    static boolean isNumber(String sign) {
        return sign.charAt(0) == '#';
    }

    static boolean isDate(String sign) {
        return sign.charAt(0) == '^';
    }

    static boolean isRole(String sign) {
        return sign.charAt(0) == '<';
    }

    /** Whether it stands for something, so is no mark of how it is put. */
    static boolean isContent(String sign) {
        char first = sign.charAt(0);
        return first != '~' && first != '!' && first != '<';
    }

    static boolean isStem(String sign) {
        char first = sign.charAt(0);
        return first != '@' && first != '#' && first != '^' && isContent(sign);
    }

    static double weight(String sign) {
        return switch (sign.charAt(0)) {
            case '~', '!', '<' -> 0;
            case '@' -> 6;
            case '#' -> 6;
            case '^' -> 2;
            default -> Lexicon.get().rarity(sign);
        };
    }

    static boolean standAlone(List<String> signs) {
        double weight = 0;
        int content = 0;
        boolean named = false;
        for (String sign : signs) {
            if (isContent(sign)) {
                weight += weight(sign);
                content++;
                named |= isName(sign);
            }
        }
        if (content < 2 || weight < LEAST || signs.contains(WE)) {
            return false;
        }
        return named || !signs.contains(THEY);
    }
}
