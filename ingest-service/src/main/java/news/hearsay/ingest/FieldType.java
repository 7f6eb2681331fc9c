package news.hearsay.ingest;

/** The type of a field's value in a submission. */
enum FieldType {
    STRING,
    BOOLEAN,
    /** An array of strings. */
    STRINGS
}
