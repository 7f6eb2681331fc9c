package news.hearsay.ingest;

import java.util.List;

/** What was sent is no article: says all that is wrong with it at once. Sending it again unchanged won't help. */
final class WrongSubmissionException extends RuntimeException {

    private static final int SHOWN = 20;
    private final transient List<WrongField> wrong;

    WrongSubmissionException(List<WrongField> wrong) {
        super(
                wrong.size() == 1
                        ? wrong.getFirst().field() + ": " + wrong.getFirst().detail()
                        : wrong.size() + " things are wrong with the article",
                null,
                false,
                false);
        this.wrong = List.copyOf(wrong);
    }

    WrongSubmissionException(String detail, String mend) {
        this(List.of(new WrongField(WrongField.BODY, detail, mend)));
    }

    /** The first twenty things that are wrong. */
    List<WrongField> wrong() {
        return wrong.subList(0, Math.min(SHOWN, wrong.size()));
    }
}
