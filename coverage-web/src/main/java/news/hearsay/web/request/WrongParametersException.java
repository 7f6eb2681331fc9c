package news.hearsay.web.request;

import java.util.List;
import java.util.stream.Collectors;

/** A request that can't be answered as it is; says which of its parameters are wrong. */
final class WrongParametersException extends RuntimeException {

    private final transient List<WrongParameter> wrong;

    WrongParametersException(List<WrongParameter> wrong) {
        super(
                wrong.stream().map(one -> one.parameter() + ": " + one.detail()).collect(Collectors.joining("; ")),
                null,
                false,
                false);
        this.wrong = List.copyOf(wrong);
    }

    List<WrongParameter> wrong() {
        return wrong;
    }
}
