package news.hearsay.extract.engine.text;

/**
 * A quotation, its marks included.
 *
 * @param start its first token
 * @param end the token after its last one
 * @param closed whether a mark closes it; otherwise it runs to the end of its paragraph
 * @param continues whether it continues the previous quotation, which was left open at the end of its paragraph
 */
public record Quotation(int start, int end, boolean closed, boolean continues) {}
