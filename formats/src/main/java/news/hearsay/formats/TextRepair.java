package news.hearsay.formats;

/** A change of the text that Hearsay took out of a form. */
public enum TextRepair {
    /** Unicode normalisation form C. */
    COMPOSED,
    /** Soft hyphens and zero-width characters were removed. */
    INVISIBLE_REMOVED,
    /** No-break and other special spaces became spaces. */
    SPACES_UNIFIED,
    /** Character references that were left in the text were replaced. */
    REFERENCES_REPLACED,
    /** UTF-8 that had been decoded as another encoding was decoded again. */
    MOJIBAKE_REPAIRED,
    /** The bytes were not in the declared encoding. */
    ENCODING_DETECTED
}
