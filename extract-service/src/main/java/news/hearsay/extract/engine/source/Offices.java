package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares offices: different words may name one office. */
final class Offices {

    private static final String FORMER = "former ";
    private static final Set<String> CHIEFS = Set.of("chief", "head");
    private static final List<String> CHIEF_OFFICES = List.of(
            "chief",
            "head",
            "general",
            "secretary-general",
            "director",
            "president",
            "chairman",
            "chairwoman",
            "commissioner");
    private static final List<String> LEADING = List.of("leader", "president", "minister", "chancellor", "premier");
    /** offices whose holders are also called leaders */
    private static final Set<String> LEADERS = Set.of("president", "chancellor", "premier", "leader", "pm");

    private Offices() {}

    /**
     * Whether two descriptions may name one office: "the president" and "President", "the leader" and "Prime Minister",
     * "the minister" and "Foreign Minister"; not "the minister" and "president".
     */
    static boolean same(RoleDescription one, RoleDescription other) {
        String a = lower(one.role());
        String b = lower(other.role());
        if (a.startsWith(FORMER) != b.startsWith(FORMER)) {
            return false;
        }
        a = a.startsWith(FORMER) ? a.substring(FORMER.length()) : a;
        b = b.startsWith(FORMER) ? b.substring(FORMER.length()) : b;
        if (a.equals(b) || (a.endsWith(" " + b) || b.endsWith(" " + a)) && !differInRank(a, b)) {
            return true;
        }
        boolean chief = one.affiliation() != null
                && one.affiliation().equals(other.affiliation())
                && (CHIEFS.contains(a) || CHIEFS.contains(b))
                && !differInRank(a, b);
        return chief && CHIEF_OFFICES.contains(one.head()) && CHIEF_OFFICES.contains(other.head())
                || one.head().equals("leader") && leads(b)
                || other.head().equals("leader") && leads(a);
    }

    private static boolean differInRank(String a, String b) {
        return a.startsWith("vice") != b.startsWith("vice")
                || a.startsWith("deputy") != b.startsWith("deputy")
                || a.equals("minister") && b.startsWith("prime")
                || b.equals("minister") && a.startsWith("prime");
    }

    /** The last words of the offices to which a phrase with this last word may refer. */
    static List<String> meant(String head) {
        return head.equals("leader") ? LEADING : CHIEFS.contains(head) ? CHIEF_OFFICES : List.of(head);
    }

    private static boolean leads(String role) {
        return LEADERS.contains(role) || role.equals("prime minister");
    }

    private static String lower(@Nullable String role) {
        return role == null ? "" : role.toLowerCase(Locale.ROOT);
    }
}
