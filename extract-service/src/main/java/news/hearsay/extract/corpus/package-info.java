/** Reads annotated articles and scores predicted annotations against them. */
@NullMarked
package news.hearsay.extract.corpus;

import org.jspecify.annotations.NullMarked;
