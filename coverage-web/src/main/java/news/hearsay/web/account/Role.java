package news.hearsay.web.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a person may do. Each role includes those before it. The class {@code Permissions} has the details. */
public enum Role {
    /** Reads coverage. */
    READER,
    /** Also rules on attributions and claims, and keeps watches. */
    ANALYST,
    /** Also changes subjects, merges outlets and reads the audit page. */
    EDITOR;

    /**
     * Returns the role with this word.
     *
     * @throws IllegalArgumentException if there is none; the message lists the words
     */
    @JsonCreator
    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("role must be one of: " + words()));
    }

    /** The words of all roles, such as for a message. */
    public static String words() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
    }

    /** The role in lower case, as in files, settings and options. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This role and those that it includes. */
    public List<Role> included() {
        return List.of(values()).subList(0, ordinal() + 1);
    }
}
