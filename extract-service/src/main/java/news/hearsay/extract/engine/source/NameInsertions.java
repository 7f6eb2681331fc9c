package news.hearsay.extract.engine.source;

import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/**
 * What may stand inside a person's name and is no part of it: nicknames in marks ("Ole “Bear” Fink") and short first
 * names in brackets ("Robert (Bob) Klein").
 */
record NameInsertions(Document d) {

    /** The token after an insertion; the token itself for none. */
    int end(int at, int limit) {
        return Math.max(nicknameEnd(at, limit), shortNameEnd(at, limit));
    }

    /** The token after a nickname in marks, brackets included; the token itself for none. */
    private int nicknameEnd(int at, int sentence) {
        boolean bracket = at + 1 < sentence && d.word(at).equals("(");
        int open = bracket ? at + 1 : at;
        int end = d.nicknameEnd(open);
        if (end == open) {
            return at;
        }
        return bracket && end < sentence && d.word(end).equals(")") ? end + 1 : end;
    }

    /** The token after a short first name in brackets, "Robert (Bob) Klein"; the token itself for none. */
    private int shortNameEnd(int at, int sentence) {
        boolean inside = at + 3 < sentence
                && d.word(at).equals("(")
                && d.word(at + 2).equals(")")
                && PersonNames.capital(d, at + 1)
                && d.entity(at + 3) == EntityType.PERSON;
        return inside ? at + 3 : at;
    }
}
