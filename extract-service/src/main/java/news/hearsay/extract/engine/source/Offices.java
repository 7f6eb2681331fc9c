package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares offices: different words may name one office. */
final class Offices {

    private static final String FORMER = "former ";
    private static final String OF = " of ";
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
    /** what somebody may be besides any office */
    private static final Set<String> BESIDES = Set.of(
            "leader",
            "candidate",
            "nominee",
            "politician",
            "member",
            "lawmaker",
            "legislator",
            "official",
            "expert",
            "author",
            "writer",
            "analyst",
            "chief",
            "head",
            "executive",
            "investor",
            "founder",
            "co-founder",
            "owner",
            "veteran",
            "activist",
            "campaigner",
            "representative",
            "delegate",
            "speaker",
            "general",
            "deputy",
            "president-elect",
            "chancellor-elect",
            "negotiator",
            "envoy",
            "insider",
            "organiser",
            "organizer",
            "champion",
            "witness",
            "resident",
            "neighbour",
            "neighbor",
            "father",
            "mother",
            "husband",
            "wife",
            "volunteer",
            "survivor");

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
        if (a.contains(OF) != b.contains(OF)) {
            a = withoutComplement(a);
            b = withoutComplement(b);
        }
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

    /** Whether one person may hold both offices at a time, as far as their words show. */
    static boolean agree(RoleDescription one, RoleDescription other) {
        return lower(one.role()).startsWith(FORMER)
                || lower(other.role()).startsWith(FORMER)
                || one.head().equals(other.head())
                || BESIDES.contains(one.head())
                || BESIDES.contains(other.head())
                || same(one, other);
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

    /** "foreign minister" of "foreign minister of havria" */
    private static String withoutComplement(String role) {
        int of = role.indexOf(OF);
        return of < 0 ? role : role.substring(0, of);
    }

    private static String lower(@Nullable String role) {
        return role == null ? "" : role.toLowerCase(Locale.ROOT);
    }
}
