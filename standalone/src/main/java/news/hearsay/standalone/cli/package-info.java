/** Shared by the commands: which Hearsay they use, how they fail, and how they print tables. */
@NullMarked
package news.hearsay.standalone.cli;

import org.jspecify.annotations.NullMarked;
