package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/**
 * The field of duty of an office, which belongs to it: "secretary [of state]", "Minister [for Fisheries and Ports]".
 */
final class OfficeDuties {

    /** Last words of offices that a field of duty follows: "Minister for Fisheries and Ports". */
    private static final Set<String> WITH_DUTY =
            Set.of("minister", "secretary", "commissioner", "undersecretary", "under-secretary", "vice-minister");

    private static final Set<String> COMPLEMENTS = Set.of(
            "state", "staff", "government", "defence", "defense", "mission", "parliament", "cabinet", "finance", "war");

    private OfficeDuties() {}

    /** Whether an office with a field of duty begins with this token and ends right before another. */
    static boolean follow(Document d, int head, int end) {
        return WITH_DUTY.contains(d.lower(head)) && head + 1 < end && end(d, head + 1, end) == end;
    }

    /** The token after "of state", "for Fisheries and Ports" and the like, which belong to the office before them. */
    static int end(Document d, int from, int limit) {
        int end = from;
        if (end + 1 < limit && d.lower(end).equals("of") && COMPLEMENTS.contains(d.lower(end + 1))) {
            end += 2;
        }
        if (end + 1 >= limit
                || !WITH_DUTY.contains(d.lower(from - 1))
                || !d.lower(end).equals("for") && !d.lower(end).equals("of")) {
            return end;
        }
        int last = end;
        for (int i = end + 1; i < limit; i++) {
            boolean noun = d.tag(i).startsWith("NN")
                    || d.tag(i).startsWith("JJ")
                    || d.tag(i).equals("VBG")
                    || Character.isUpperCase(d.word(i).charAt(0));
            boolean between = d.tag(i).equals("CC")
                    || d.lower(i).equals("the")
                    || d.word(i).equals(",") && last > end;
            boolean owner =
                    i + 1 < limit && d.tag(i).startsWith("NNP") && d.tag(i + 1).equals("POS");
            if (!noun && !between || owner || !Gazetteer.at(d, i).isEmpty() || d.entity(i) == EntityType.PERSON) {
                break;
            }
            last = noun ? i : last;
        }
        SourceKind kind = SourceNouns.kind(d.lower(last));
        boolean body = kind == SourceKind.ORGANISATION || kind == SourceKind.GOVERNMENT;
        return last > end && !body ? last + 1 : end;
    }
}
