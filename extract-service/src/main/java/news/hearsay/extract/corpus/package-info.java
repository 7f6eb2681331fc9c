/** Annotated articles, and how far two annotations of one article agree, by the measures of the field. */
@NullMarked
package news.hearsay.extract.corpus;

import org.jspecify.annotations.NullMarked;
