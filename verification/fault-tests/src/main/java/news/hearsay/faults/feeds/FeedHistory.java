package news.hearsay.faults.feeds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader learned about a feed, request by request. Not thread-safe. */
final class FeedHistory {

    private final PolitenessCheck check;
    private final List<String> violations;
    private @Nullable ServedRequest before;
    private @Nullable ServedRequest gone;
    private @Nullable ServedRequest redirect;
    private boolean hasFollowed;
    private @Nullable ServedRequest moved;

    /** The last whole answer. */
    private @Nullable ServedRequest known;

    FeedHistory(PolitenessCheck check, List<String> violations) {
        this.check = check;
        this.violations = violations;
    }

    /** Checks all requests for one feed, in their order. */
    void check(List<ServedRequest> requests) {
        for (ServedRequest request : requests) {
            checkPause(request);
            checkAddress(request);
            checkCondition(request);
            learn(request);
        }
    }

    /** A request to the target of a redirect belongs to the same poll. */
    private void checkPause(ServedRequest request) {
        if (before != null && !before.isRedirect()) {
            check.checkPause(before, request, PolitenessCheck.max(check.minimumInterval(), before.pause()), violations);
        }
    }

    private void checkAddress(ServedRequest request) {
        if (gone != null && !check.isUnknown(gone, request)) {
            violations.add("%s came although the feed was gone".formatted(PolitenessCheck.named(request)));
        }
        if (redirect != null
                && moved != null
                && request.path().equals(redirect.path())
                && !check.isUnknown(moved, request)) {
            violations.add("%s came although the feed had moved to %s for good"
                    .formatted(PolitenessCheck.named(request), moved.path()));
        }
    }

    /** The reader has the whole answer, or the one before if it was killed. */
    private void checkCondition(ServedRequest request) {
        if (known == null || known.etag().isEmpty() || !known.path().equals(request.path())) {
            return;
        }
        if (request.validator().equals(known.etag()) || check.isUnknown(known, request)) {
            return;
        }
        violations.add("%s has the validator %s instead of %s of the last whole document"
                .formatted(PolitenessCheck.named(request), request.validator(), known.etag()));
    }

    private void learn(ServedRequest request) {
        if (request.status() == 410) {
            gone = gone == null || check.isUnknown(gone, request) ? request : gone;
        }
        if (request.isRedirect()) {
            redirect = request;
            hasFollowed = false;
        } else if (redirect != null
                && !hasFollowed
                && request.whole()
                && !request.path().equals(redirect.path())) {
            moved = request;
            hasFollowed = true;
        }
        if (request.whole()) {
            known = request;
        }
        before = request;
    }
}
