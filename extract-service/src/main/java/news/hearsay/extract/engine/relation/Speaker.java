package news.hearsay.extract.engine.relation;

import java.util.List;
import news.hearsay.extract.engine.text.Document;

/**
 * The speaker that the parse suggests for a cue: its subject, or the subject of the verb that it is joined to or
 * depends on, the noun that it modifies, or its possessor ("Duda's remark").
 *
 * @param token the head of the speaker's noun phrase; -1 if the parse suggests none
 * @param route a small number for the arcs over which it was reached
 */
record Speaker(int token, int route) {

    /** {@link #position} where there is no speaker. */
    static final int NONE = 0;
    /** {@link #position} of a token that neither belongs to the speaker's noun phrase nor adjoins it. */
    static final int ELSEWHERE = 3;

    private static final int MAX_ARCS = 5;
    private static final int MAX_ROUTE = 300;
    private static final List<String> SPEAKER_LABELS = List.of("nsubj", "agent", "poss", "nsubjpass", "csubj");

    static Speaker of(Document d, int cue) {
        int route = 1;
        int at = cue;
        for (int step = 0; step < MAX_ARCS && at >= 0; step++) {
            int subject = subject(d, at);
            if (subject >= 0) {
                return new Speaker(subject, route);
            }
            int head = d.head(at);
            if (head < 0) {
                break;
            }
            switch (d.label(at)) {
                case "conj", "xcomp", "advcl", "aux", "dep", "parataxis", "ccomp" -> {
                    route = route * 4 + (d.label(at).equals("conj") ? 1 : 2);
                    at = head;
                }
                case "acl", "relcl" -> {
                    return new Speaker(head, route * 4 + 3);
                }
                case "pcomp", "prep", "dobj", "pobj", "attr" -> {
                    route = route * 4 + 2;
                    at = head;
                }
                default -> at = -1;
            }
            route = Math.min(route, MAX_ROUTE);
        }
        return new Speaker(-1, 0);
    }

    private static int subject(Document d, int token) {
        for (String label : SPEAKER_LABELS) {
            int child = d.child(token, label);
            if (child >= 0) {
                return label.equals("agent") && d.children(child) > 0 ? d.child(child, d.children(child) - 1) : child;
            }
        }
        if (d.lower(token).equals("according") && d.child(token, "prep") >= 0) {
            return d.child(d.child(token, "prep"), "pobj");
        }
        return -1;
    }

    /**
     * Where a token lies relative to the speaker's noun phrase: {@link #NONE}, 1 right before it, 2 right after it,
     * {@link #ELSEWHERE}, or from 4 inside it (bits: 1 first token, 2 last, 4 the head, 8 before the head).
     */
    int position(Document d, int i) {
        if (token < 0) {
            return NONE;
        }
        int left = d.leftEdge(token);
        int right = d.rightEdge(token);
        if (i < left || i >= right) {
            return i == left - 1 ? 1 : i == right ? 2 : ELSEWHERE;
        }
        return 4 + (i == left ? 1 : 0) + (i == right - 1 ? 2 : 0) + (i == token ? 4 : 0) + (i < token ? 8 : 0);
    }
}
