/** {@code dead}: lists, shows and replays dead letters. */
@NullMarked
package news.hearsay.standalone.deadletter;

import org.jspecify.annotations.NullMarked;
