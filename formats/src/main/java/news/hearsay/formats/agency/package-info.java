/** Reads the XML formats of news agencies: NewsML-G2 and NITF. */
@NullMarked
package news.hearsay.formats.agency;

import org.jspecify.annotations.NullMarked;
