package news.hearsay.standalone.cli;

import picocli.CommandLine.TypeConversionException;

/** Parses numbers of the command line. picocli puts the name of the option before the message. */
public final class WholeNumber {

    private WholeNumber() {}

    /** Returns the number, which must fit an {@code int}. */
    public static int integer(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw invalid(text);
        }
    }

    /** Returns the number, which must fit a {@code long}. */
    public static long longInteger(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw invalid(text);
        }
    }

    private static TypeConversionException invalid(String text) {
        return new TypeConversionException(
                "'%s' is not a whole number: write one in digits, such as 10".formatted(text));
    }
}
