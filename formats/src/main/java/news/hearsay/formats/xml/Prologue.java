package news.hearsay.formats.xml;

/** What comes before the root element: white space, processing instructions, comments, and a document type. */
public final class Prologue {

    private static final String DOCUMENT_TYPE = "<!DOCTYPE";

    private Prologue() {}

    /** Returns where the root element starts, if there is one. */
    public static int end(String text) {
        int at = endOfComments(text, 0);
        int afterType = isDocumentType(text, at) ? endOfType(text, at) : at;
        return endOfComments(text, afterType);
    }

    /** Returns where the document type starts; negative if there is none. */
    public static int documentType(String text) {
        int at = endOfComments(text, 0);
        return isDocumentType(text, at) ? at : -1;
    }

    /** Returns whether the document type is that of HTML. */
    public static boolean isOfHtml(String text) {
        int type = documentType(text);
        int name = type < 0 ? -1 : endOfSpace(text, type + DOCUMENT_TYPE.length());
        if (name < 0 || !text.regionMatches(true, name, "html", 0, "html".length())) {
            return false;
        }
        int end = name + "html".length();
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }

    private static boolean isDocumentType(String text, int at) {
        return text.regionMatches(true, at, DOCUMENT_TYPE, 0, DOCUMENT_TYPE.length());
    }

    private static int endOfComments(String text, int start) {
        int at = endOfSpace(text, start);
        while (true) {
            int end = -1;
            if (text.startsWith("<?", at)) {
                end = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                end = after(text, "-->", at);
            }
            if (end < 0) {
                return at;
            }
            at = endOfSpace(text, end);
        }
    }

    private static int endOfType(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '[') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '[') {
            int subset = after(text, "]", at);
            at = subset < 0 ? text.length() : endOfSpace(text, subset);
        }
        return at < text.length() && text.charAt(at) == '>' ? at + 1 : start;
    }

    private static int after(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? -1 : found + end.length();
    }

    private static int endOfSpace(String text, int start) {
        int at = start;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
