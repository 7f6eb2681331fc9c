package news.hearsay.formats.draft;

import org.jspecify.annotations.Nullable;

/**
 * The name in a mailbox as mail and RSS write it: {@code Ann Author <ann@example.org>} or {@code ann@example.org (Ann
 * Author)}.
 */
public final class MailboxName {

    private MailboxName() {}

    /** Returns the name, or the text itself if it contains no address; null if it is an address without a name. */
    public static @Nullable String of(String mailbox) {
        String text = mailbox.strip();
        if (text.endsWith(">")) {
            return beside(text, text.lastIndexOf('<'));
        }
        if (text.endsWith(")")) {
            int open = text.indexOf('(');
            if (open > 0 && isAddress(text.substring(0, open).strip())) {
                return named(text.substring(open + 1, text.length() - 1));
            }
            return beside(text, text.lastIndexOf('('));
        }
        return isAddress(text) ? null : text;
    }

    private static @Nullable String beside(String text, int open) {
        return open >= 0 && isAddress(text.substring(open + 1, text.length() - 1))
                ? named(text.substring(0, open))
                : text;
    }

    private static @Nullable String named(String stated) {
        String name = stated.strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        String bare = quoted ? name.substring(1, name.length() - 1).strip() : name;
        return bare.isEmpty() || isAddress(bare) ? null : bare;
    }

    private static boolean isAddress(String text) {
        int at = text.indexOf('@');
        return at > 0 && at < text.length() - 1 && text.chars().noneMatch(Character::isWhitespace);
    }
}
