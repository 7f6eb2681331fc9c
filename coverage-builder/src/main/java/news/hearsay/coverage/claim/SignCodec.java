package news.hearsay.coverage.claim;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.hearsay.coverage.claim.Sign.Date;
import news.hearsay.coverage.claim.Sign.Day;
import news.hearsay.coverage.claim.Sign.Mark;
import news.hearsay.coverage.claim.Sign.Name;
import news.hearsay.coverage.claim.Sign.Quantity;
import news.hearsay.coverage.claim.Sign.Role;
import news.hearsay.coverage.claim.Sign.Stem;
import news.hearsay.coverage.claim.Sign.Story;

/**
 * The text form of signs in {@code wording.signs}, from which the ids of wordings and the hashes in {@code wording_key}
 * are derived: {@code @name}, {@code #number}, {@code ^date}, {@code <role}, {@code ~mark}, {@code !} for
 * {@link Mark#NOT}, {@code &name} and {@code %day} of the story, and a stem as it is. Stored rows depend on it, so it
 * must not change.
 */
final class SignCodec {

    private static final Map<Mark, String> MARKS = Map.ofEntries(
            Map.entry(Mark.NOT, "!"),
            Map.entry(Mark.DUTY, "~duty"),
            Map.entry(Mark.FUTURE, "~future"),
            Map.entry(Mark.CONDITION, "~if"),
            Map.entry(Mark.PAST, "~past"),
            Map.entry(Mark.QUESTION, "~question"),
            Map.entry(Mark.SPEECH, "~said"),
            Map.entry(Mark.PASSIVE, "~passive"),
            Map.entry(Mark.THEY, "~they"),
            Map.entry(Mark.WE, "~we"),
            Map.entry(Mark.ACT, "~act"));
    private static final Map<Role, String> ROLES = Map.of(
            Role.BY,
            "<by",
            Role.FROM,
            "<from",
            Role.TO,
            "<to",
            Role.OF,
            "<of",
            Role.UP_TO,
            "<max",
            Role.AT_LEAST,
            "<min");
    private static final Map<String, Sign> CLOSED = Arrays.<Sign[]>asList(Mark.values(), Role.values()).stream()
            .flatMap(Arrays::stream)
            .collect(Collectors.toMap(SignCodec::encode, Function.identity()));

    /** The number of signs that are kept: most occur in many wordings. */
    private static final int MAX_DECODED = 50_000;

    private static final RecentlyUsed<String, Sign> DECODED = RecentlyUsed.ofAtMost(MAX_DECODED);

    private SignCodec() {}

    static String encode(Sign sign) {
        return switch (sign) {
            case Name(var name) -> "@" + name;
            case Quantity(var value) -> "#" + value;
            case Date(var word) -> "^" + word;
            case Stem(var stem) -> stem;
            case Story(var name) -> "&" + name;
            case Day(var day) -> "%" + day;
            case Role role -> text(ROLES, role);
            case Mark mark -> text(MARKS, mark);
        };
    }

    /** @throws IllegalArgumentException if {@link #encode} never returns this text */
    static Sign decode(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a sign must not be empty");
        }
        Sign closed = CLOSED.get(text);
        if (closed != null) {
            return closed;
        }
        Sign known = DECODED.get(text);
        if (known == null) {
            known = open(text);
            DECODED.put(text, known);
        }
        return known;
    }

    private static Sign open(String text) {
        return switch (text.charAt(0)) {
            case '@' -> new Name(text.substring(1));
            case '#' -> new Quantity(text.substring(1));
            case '^' -> new Date(text.substring(1));
            case '&' -> new Story(text.substring(1));
            case '%' -> new Day(LocalDate.parse(text.substring(1)));
            case '<', '~', '!' -> throw new IllegalArgumentException("not a sign: " + text);
            default -> new Stem(text);
        };
    }

    private static <S extends Sign> String text(Map<S, String> texts, S sign) {
        String text = texts.get(sign);
        if (text == null) {
            throw new IllegalStateException("no text for " + sign);
        }
        return text;
    }
}
