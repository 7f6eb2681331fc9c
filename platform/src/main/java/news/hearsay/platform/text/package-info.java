/**
 * The characters of texts and names: different encodings of the same letters are made equal, and so are the spellings
 * of a name. The coverage builder tells identities apart by these forms, and coverage-web finds them by the same forms.
 */
@NullMarked
package news.hearsay.platform.text;

import org.jspecify.annotations.NullMarked;
