package news.hearsay.extract.engine.relation;

import news.hearsay.extract.engine.text.Document;

/**
 * Who the parse says is behind a cue: its subject, or that of the verb with which it is joined or on which it hangs,
 * the noun that it modifies, or who owns it ("Duda's remark").
 *
 * @param token the token that heads the words for the speaker; -1 if the parse names none
 * @param way how it was reached, a small number
 */
record Speaker(int token, int way) {

    private static final int FARTHEST = 5;

    static Speaker of(Document d, int cue) {
        int way = 1;
        int at = cue;
        for (int step = 0; step < FARTHEST && at >= 0; step++) {
            int subject = subject(d, at);
            if (subject >= 0) {
                return new Speaker(subject, way);
            }
            int head = d.head(at);
            if (head < 0) {
                break;
            }
            switch (d.label(at)) {
                case "conj", "xcomp", "advcl", "aux", "dep", "parataxis", "ccomp" -> {
                    way = way * 4 + (d.label(at).equals("conj") ? 1 : 2);
                    at = head;
                }
                case "acl", "relcl" -> {
                    return new Speaker(head, way * 4 + 3);
                }
                case "pcomp", "prep", "dobj", "pobj", "attr" -> {
                    way = way * 4 + 2;
                    at = head;
                }
                default -> at = -1;
            }
            way = way > 300 ? 300 : way;
        }
        return new Speaker(-1, 0);
    }

    private static int subject(Document d, int token) {
        for (String label : new String[] {"nsubj", "agent", "poss", "nsubjpass", "csubj"}) {
            int child = d.child(token, label);
            if (child >= 0) {
                return label.equals("agent") && d.children(child) > 0 ? d.child(child, d.children(child) - 1) : child;
            }
        }
        if (d.lower(token).equals("according") && d.child(token, "prep") >= 0) {
            int object = d.child(d.child(token, "prep"), "pobj");
            return object >= 0 ? object : -1;
        }
        return -1;
    }
}
