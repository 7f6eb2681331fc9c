package news.hearsay.formats.encoding;

import java.nio.charset.Charset;

/**
 * The text of a document.
 *
 * @param text the text, without a byte order mark
 * @param charset the encoding in which the bytes were read
 * @param detected whether the bytes were not in the declared encoding, or none was declared and they are not UTF-8
 */
public record DecodedText(String text, Charset charset, boolean detected) {}
