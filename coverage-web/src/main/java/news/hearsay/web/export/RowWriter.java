package news.hearsay.web.export;

import java.io.IOException;

/** Writes rows in one format, one after another. It does not close its stream. */
interface RowWriter<T> {

    /** Writes a row. */
    void write(T row) throws IOException;

    /** Ends the file. Without this call the file is incomplete, and readers of formats with an end reject it. */
    void finish() throws IOException;
}
