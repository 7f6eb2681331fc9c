/** The characters of texts and names: different encodings of the same letters are made equal. */
@NullMarked
package news.hearsay.coverage.text;

import org.jspecify.annotations.NullMarked;
