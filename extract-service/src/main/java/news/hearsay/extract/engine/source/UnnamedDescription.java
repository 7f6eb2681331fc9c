package news.hearsay.extract.engine.source;

import java.util.List;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * The description of a source without a name.
 *
 * @param members the named members of a group
 * @param anonymity the reason, in the text's words, why the source is not named
 */
record UnnamedDescription(
        SourceKind kind,
        @Nullable String role,
        @Nullable String affiliation,
        List<String> members,
        @Nullable String anonymity) {}
