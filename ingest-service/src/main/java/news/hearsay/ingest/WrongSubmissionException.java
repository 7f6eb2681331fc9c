package news.hearsay.ingest;

import java.util.List;
import news.hearsay.platform.http.InvalidField;

/** What was sent is no article: says all that is wrong with it at once. Sending it again unchanged won't help. */
final class WrongSubmissionException extends RuntimeException {

    private static final int SHOWN = 20;
    private final transient List<InvalidField> wrong;

    WrongSubmissionException(List<InvalidField> wrong) {
        super(
                wrong.size() == 1
                        ? wrong.getFirst().field() + ": " + wrong.getFirst().detail()
                        : wrong.size() + " things are wrong with the article",
                null,
                false,
                false);
        this.wrong = List.copyOf(wrong);
    }

    WrongSubmissionException(String detail, String fix) {
        this(List.of(new InvalidField(InvalidField.BODY, detail, fix)));
    }

    /** The first twenty things that are wrong. */
    List<InvalidField> wrong() {
        return wrong.subList(0, Math.min(SHOWN, wrong.size()));
    }
}
