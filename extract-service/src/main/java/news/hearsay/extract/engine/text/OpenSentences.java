package news.hearsay.extract.engine.text;

import java.util.Locale;

/** Whether a sentence is open at the end of a line, so that the next line may continue it. */
record OpenSentences(String text, TextLines lines) {

    /** Whether the next line goes on with the sentence in lower case. */
    boolean continues(int l) {
        return Character.isLowerCase(text.charAt(lines.get(l + 1).start())) && open(lines.get(l));
    }

    /** Whether a sentence is open at the end of a line. */
    boolean open(TextLines.Line line) {
        int at = line.end() - 1;
        while (at > line.start() && CharacterClasses.closes(text.charAt(at))) {
            at--;
        }
        return ".!?\u2026".indexOf(text.charAt(at)) < 0 || abbreviated(line);
    }

    /** Whether a line ends with a title or an initial, as in "Dr." or "J." */
    boolean abbreviated(TextLines.Line line) {
        if (text.charAt(line.end() - 1) != '.') {
            return false;
        }
        String word = lines.lastWord(line);
        String plain = word.toLowerCase(Locale.ROOT);
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && (word.length() == 1 || Abbreviations.known(plain) && !Abbreviations.mayEndSentence(plain));
    }

    /** Whether another sentence ends before the one that is open at the end of the line. */
    boolean sentenceEndsWithin(TextLines.Line line) {
        for (int i = line.start() + 2; i + 2 < line.end(); i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?')
                    && Character.isLowerCase(text.charAt(i - 1))
                    && Character.isLowerCase(text.charAt(i - 2))) {
                int next = i + 1;
                while (next < line.end() && CharacterClasses.closes(text.charAt(next))) {
                    next++;
                }
                if (next + 1 < line.end()
                        && text.charAt(next) == ' '
                        && !Character.isLowerCase(text.charAt(next + 1))
                        && !Abbreviations.known(wordBefore(i, line.start()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private String wordBefore(int end, int limit) {
        int start = end;
        while (start > limit && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }
}
