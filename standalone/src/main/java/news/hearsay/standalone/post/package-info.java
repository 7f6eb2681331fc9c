/** {@code post}: reads articles from files, posts them and waits until they are processed. */
@NullMarked
package news.hearsay.standalone.post;

import org.jspecify.annotations.NullMarked;
