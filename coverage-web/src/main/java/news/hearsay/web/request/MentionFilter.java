package news.hearsay.web.request;

import news.hearsay.web.read.Filter;
import news.hearsay.web.read.RangeEnd;
import news.hearsay.web.read.RangeStart;
import org.jspecify.annotations.Nullable;

/** The conditions of a list of mentions: those that it shares with lists of threads, and the confidence. */
record MentionFilter(FilterParameters shared, @Nullable Double minimumConfidence) implements Filter {

    @Override
    public @Nullable String subject() {
        return shared.subject();
    }

    @Override
    public @Nullable String aspect() {
        return shared.aspect();
    }

    @Override
    public @Nullable String outlet() {
        return shared.outlet();
    }

    @Override
    public @Nullable String source() {
        return shared.source();
    }

    @Override
    public @Nullable String kind() {
        return shared.kind();
    }

    @Override
    public @Nullable String stance() {
        return shared.stance();
    }

    @Override
    public @Nullable String form() {
        return shared.form();
    }

    @Override
    public @Nullable String drift() {
        return shared.drift();
    }

    @Override
    public @Nullable RangeStart from() {
        return shared.from();
    }

    @Override
    public @Nullable RangeEnd until() {
        return shared.until();
    }
}
