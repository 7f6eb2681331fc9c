package news.hearsay.ingest;

/**
 * One thing that is wrong with a submission.
 *
 * @param field the field's name, or {@code body} for the whole
 * @param detail what is wrong
 * @param mend how to put it right
 */
record WrongField(String field, String detail, String mend) {

    static final String BODY = "body";
}
