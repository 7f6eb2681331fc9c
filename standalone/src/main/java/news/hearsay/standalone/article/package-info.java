/** {@code article}: prints the articles that files of any form would be posted as. */
@NullMarked
package news.hearsay.standalone.article;

import org.jspecify.annotations.NullMarked;
