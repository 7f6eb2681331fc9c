/**
 * The commands of the launcher. Each package below is one feature. All use {@code cli}; {@code load} also uses
 * {@code post}.
 */
@NullMarked
package news.hearsay.standalone;

import org.jspecify.annotations.NullMarked;
