package news.hearsay.extract.engine.label;

import news.hearsay.extract.engine.relation.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * A label at the beginning of a paragraph, and the words that it stands before.
 *
 * @param words the label, up to and including its mark
 * @param mark the colon, or the letter of a question or answer
 * @param speaker the words that name the speaker; null where the words are nobody's claim (a question, a host's turn)
 * @param turn the words spoken
 */
record SpeakerLabel(TokenRange words, int mark, @Nullable TokenRange speaker, TokenRange turn) {}
