/** The independent check of topics and tables. It uses no class of the services. */
@NullMarked
package news.hearsay.faults.check;

import org.jspecify.annotations.NullMarked;
