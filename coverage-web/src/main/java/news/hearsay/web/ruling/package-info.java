/** What people correct: the API and the forms that accept rulings, and the list of rulings. */
@NullMarked
package news.hearsay.web.ruling;

import org.jspecify.annotations.NullMarked;
