package news.hearsay.web.request;

import news.hearsay.web.read.KnownNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks that the outlets of a comparison exist. Otherwise a misspelt name would be compared as one without claims. */
@Component
public final class ComparedOutlets {

    private final KnownNames names;

    ComparedOutlets(KnownNames names) {
        this.names = names;
    }

    /** @throws NotFoundException if an outlet is unknown; the message has similar names */
    public void require(ComparisonQuery query) {
        require("outlet", query.outlet());
        require("with", query.with());
    }

    private void require(String parameter, @Nullable String name) {
        if (name != null && names.outlets(name).isEmpty()) {
            throw NotFoundException.outlet(parameter, name, names.similarOutlets(name));
        }
    }
}
