/** The independent check: what is on the topics and in the tables, read with none of the services' classes. */
@NullMarked
package news.hearsay.faults.check;

import org.jspecify.annotations.NullMarked;
