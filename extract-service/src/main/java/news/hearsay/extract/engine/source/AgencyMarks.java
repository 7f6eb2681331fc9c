package news.hearsay.extract.engine.source;

import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Dashes;
import news.hearsay.extract.engine.text.Document;

/** Marks of agencies that end a paragraph: "(AFP)", "— dpa". */
final class AgencyMarks {

    private static final int MAX_MARK_TOKENS = 8;

    /** Letters of an agency's initials. */
    private static final int MAX_INITIALS = 5;

    private final Document d;
    private final CreditNames names;

    AgencyMarks(Document document, CreditNames names) {
        this.d = document;
        this.names = names;
    }

    /** The token at which a mark such as "(AFP)" or "— dpa" begins, which ends the paragraph; its end for none. */
    int start(int from, int end) {
        int start = end - 1;
        boolean bracket = start > from && d.word(start).equals(")");
        while (start > from && end - start < MAX_MARK_TOKENS && !opens(start, bracket)) {
            start--;
        }
        boolean opened = opens(start, bracket);
        boolean alone = start == from
                || opened && (d.tag(start - 1).equals(".") || d.sentenceStart(d.sentenceOf(start)) == start);
        int name = opened ? start + 1 : start;
        while (name < end - 1 && CreditNames.BEFORE_NAME.contains(d.lower(name))) {
            name++;
        }
        int nameEnd = bracket ? end - 1 : d.word(end - 1).equals(".") ? end - 1 : end;
        boolean outlet = alone
                && name < nameEnd
                && names.end(name, nameEnd) == nameEnd
                && (OutletNames.known(d.slice(name, nameEnd))
                        || OutletNameForms.form(d, name, nameEnd)
                        || nameEnd - name == 1
                                && opened
                                && CreditNames.capitals(d.word(name))
                                && d.word(name).length() <= MAX_INITIALS);
        return outlet ? start : end;
    }

    private boolean opens(int token, boolean bracket) {
        return bracket ? d.word(token).equals("(") : Dashes.at(d, token);
    }

    /** The name in a mark. */
    TokenRange name(int mark, int end) {
        int name = mark;
        while (name < end - 1
                && (!Character.isLetterOrDigit(d.word(name).charAt(0))
                        || CreditNames.BEFORE_NAME.contains(d.lower(name)))) {
            name++;
        }
        return new TokenRange(name, names.end(name, end));
    }
}
