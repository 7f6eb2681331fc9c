/**
 * How a claim is said: quoted or not, what the source does to it, and how sure its own words are (factuality, as in
 * FactBank).
 */
@NullMarked
package news.hearsay.extract.engine.manner;

import org.jspecify.annotations.NullMarked;
