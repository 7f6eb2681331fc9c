/**
 * The extract service: articles in; claims, attributions and the record that counts them out. Spring and Kafka end
 * here.
 */
@NullMarked
package news.hearsay.extract;

import org.jspecify.annotations.NullMarked;
