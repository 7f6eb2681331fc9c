package news.hearsay.coverage.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import news.hearsay.events.SourceKind;

/** The kind of an identity: one of the contract's kinds of source, or an office of the seed list. */
public enum IdentityKind {
    PERSON(SourceKind.PERSON),
    ORGANISATION(SourceKind.ORGANISATION),
    OUTLET(SourceKind.OUTLET),
    GOVERNMENT(SourceKind.GOVERNMENT),
    GROUP(SourceKind.GROUP),
    DOCUMENT(SourceKind.DOCUMENT),
    ANONYMOUS(SourceKind.ANONYMOUS),
    UNKNOWN(SourceKind.UNKNOWN),
    /** An office whose holder on the day is unknown. As a source it counts as a person. */
    OFFICE(SourceKind.PERSON);

    private final SourceKind asSource;

    IdentityKind(SourceKind asSource) {
        this.asSource = asSource;
    }

    /** The identity kind that has the same name as a source kind. */
    public static IdentityKind of(SourceKind kind) {
        return valueOf(kind.name());
    }

    /** The kind with this {@link #word()}; empty if there is none. */
    public static Optional<IdentityKind> parse(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The kind as the database stores it: in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of source that an identity of this kind is. */
    public SourceKind asSource() {
        return asSource;
    }
}
