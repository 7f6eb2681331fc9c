package news.hearsay.formats;

/** Thrown if a document as a whole cannot be read. */
public class UnreadableDocumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fix;

    /**
     * @param detail what is wrong, without a subject: "is not well-formed XML: …"
     * @param fix what to do about it
     */
    public UnreadableDocumentException(String detail, String fix) {
        super(detail);
        this.fix = fix;
    }

    /** Returns what to do about it. */
    public String fix() {
        return fix;
    }
}
