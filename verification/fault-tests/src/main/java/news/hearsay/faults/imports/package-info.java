/** Imports archives while the command is killed, and compares its speed with that of plain posting. */
@NullMarked
package news.hearsay.faults.imports;

import org.jspecify.annotations.NullMarked;
