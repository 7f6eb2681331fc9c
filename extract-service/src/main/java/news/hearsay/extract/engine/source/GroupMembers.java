package news.hearsay.extract.engine.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Finds the named members of a group. */
final class GroupMembers {

    private static final Set<String> INCLUDING = Set.of("including", "like", "such", "among", "notably", "namely");

    private GroupMembers() {}

    /** Whether members follow the word, which is in lower case. */
    static boolean including(String word) {
        return INCLUDING.contains(word);
    }

    /** The names after "including", or without that word the names of a list after the group's noun. */
    static List<String> in(Document d, DiscourseModel discourse, TokenRange range, int head) {
        int including = -1;
        for (int i = head + 1; i < range.end(); i++) {
            if (INCLUDING.contains(d.lower(i))) {
                including = i;
                break;
            }
        }
        Set<String> members = new LinkedHashSet<>();
        int from = including >= 0 ? including : head + 1;
        if (from >= range.end()) {
            return List.of();
        }
        for (EntityMention mention : discourse.within(new TokenRange(from, range.end()))) {
            members.add(mention.entity().name);
        }
        return including >= 0 || members.size() > 1 ? List.copyOf(members) : List.of();
    }
}
