package news.hearsay.faults.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import news.hearsay.faults.feeds.ServedRequest.Target;

/** Requests as a test describes them. */
final class Served {

    static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    static final String ETAG = "\"1\"";

    private Served() {}

    static Instant at(double seconds) {
        return START.plusMillis(Math.round(seconds * 1_000));
    }

    /** Returns a request for the feed f1 that was answered in full after 10 ms. */
    static ServedRequest feed(double seconds, String... offered) {
        return new ServedRequest(
                Target.FEED,
                "f1",
                "127.0.0.2:80",
                "/f1/feed",
                0,
                at(seconds),
                at(seconds + 0.01),
                200,
                "",
                "",
                Duration.ZERO,
                true,
                List.of(offered),
                "");
    }

    static ServedRequest page(double seconds, String path, String... offered) {
        ServedRequest feed = feed(seconds, offered);
        return new ServedRequest(
                Target.PAGE,
                feed.feed(),
                feed.host(),
                path,
                0,
                feed.arrived(),
                feed.answered(),
                200,
                "",
                "",
                Duration.ZERO,
                true,
                feed.offered(),
                "");
    }

    static ServedRequest status(ServedRequest request, int status, Duration pause) {
        return new ServedRequest(
                request.target(),
                request.feed(),
                request.host(),
                request.path(),
                request.process(),
                request.arrived(),
                request.answered(),
                status,
                request.validator(),
                request.etag(),
                pause,
                status == 200 || status == 304,
                status == 200 || status == 304 ? request.offered() : List.of(),
                "");
    }

    static ServedRequest damaged(ServedRequest request) {
        ServedRequest error = status(request, 500, Duration.ZERO);
        return status(error, 200, Duration.ZERO, false);
    }

    private static ServedRequest status(ServedRequest request, int status, Duration pause, boolean whole) {
        return new ServedRequest(
                request.target(),
                request.feed(),
                request.host(),
                request.path(),
                request.process(),
                request.arrived(),
                request.answered(),
                status,
                request.validator(),
                request.etag(),
                pause,
                whole,
                List.of(),
                "");
    }

    static ServedRequest path(ServedRequest request, String path) {
        return new ServedRequest(
                request.target(),
                request.feed(),
                request.host(),
                path,
                request.process(),
                request.arrived(),
                request.answered(),
                request.status(),
                request.validator(),
                request.etag(),
                request.pause(),
                request.whole(),
                request.offered(),
                "");
    }

    static ServedRequest process(int number, ServedRequest request) {
        return new ServedRequest(
                request.target(),
                request.feed(),
                request.host(),
                request.path(),
                number,
                request.arrived(),
                request.answered(),
                request.status(),
                request.validator(),
                request.etag(),
                request.pause(),
                request.whole(),
                request.offered(),
                "");
    }

    /** Returns a request with this validator, for a document with this one. */
    static ServedRequest validators(ServedRequest request, String validator, String etag) {
        return new ServedRequest(
                request.target(),
                request.feed(),
                request.host(),
                request.path(),
                request.process(),
                request.arrived(),
                request.answered(),
                request.status(),
                validator,
                etag,
                request.pause(),
                request.whole(),
                request.offered(),
                "");
    }

    /** Returns a request of another feed at the same host. */
    static ServedRequest otherFeed(ServedRequest request) {
        return new ServedRequest(
                request.target(),
                "f2",
                request.host(),
                "/f2/feed",
                request.process(),
                request.arrived(),
                request.answered(),
                request.status(),
                request.validator(),
                request.etag(),
                request.pause(),
                request.whole(),
                request.offered(),
                "");
    }
}
