package news.hearsay.web.watch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.hearsay.events.WatchTarget;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.read.KnownNames;
import news.hearsay.web.read.SimilarNames;
import news.hearsay.web.read.SourceRepository;
import news.hearsay.web.read.ThreadRepository;
import news.hearsay.web.request.ForbiddenCharacters;
import news.hearsay.web.request.OwnAddress;
import news.hearsay.web.subject.SubjectNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a person wants to watch, and warns of what does not exist. */
@Component
class WatchTargets {

    private static final String FIELD = "target.value";

    private final ThreadRepository threads;
    private final SourceRepository sources;
    private final KnownNames names;
    private final SubjectNames subjects;

    WatchTargets(ThreadRepository threads, SourceRepository sources, KnownNames names, SubjectNames subjects) {
        this.threads = threads;
        this.sources = sources;
        this.names = names;
        this.subjects = subjects;
    }

    /**
     * Returns the id of a thread, source or outlet that a person entered as the address of its page, or as a name; any
     * other value unchanged.
     *
     * @throws WatchRefusedException if the address is one of another site or page, or the name is unknown or ambiguous
     */
    @Nullable
    String value(@Nullable String kind, @Nullable String entered) {
        if (kind == null
                || entered == null
                || ForbiddenCharacters.isInLine(entered)
                || OwnAddress.isId(entered.strip())) {
            return entered;
        }
        List<String> pages = switch (kind) {
            case "thread" -> List.of("threads");
            case "source", "outlet" -> List.of("sources", "outlets");
            default -> List.of();
        };
        if (pages.isEmpty()) {
            return entered;
        }
        Optional<OwnAddress> address = OwnAddress.of(entered);
        if (address.isPresent()) {
            String copy = "copy the address of the %s's page here".formatted(kind);
            return address.get()
                    .require(pages, kind, copy, WatchTargets::refused)
                    .toString();
        }
        return kind.equals("thread") ? entered : named(kind, entered.strip());
    }

    private String named(String kind, String name) {
        boolean isOutlet = kind.equals("outlet");
        List<UUID> ids = isOutlet ? names.outlets(name) : names.sources(name);
        if (ids.size() > 1) {
            throw refused("is the name of several %ss".formatted(kind), "copy the address of the page of the one");
        }
        if (ids.isEmpty()) {
            List<String> similar = isOutlet ? names.similarOutlets(name) : names.similarSources(name);
            throw refused(
                    "no %s has this name".formatted(kind),
                    similar.isEmpty()
                            ? "copy the address of the %s's page".formatted(kind)
                            : "use a known name, such as " + String.join(", or ", similar));
        }
        return ids.getFirst().toString();
    }

    private static WatchRefusedException refused(String detail, String fix) {
        return WatchRefusedException.invalid(List.of(invalid(detail, fix)));
    }

    /** Returns a warning if the target does not exist. It is no error, since a watch may precede its target. */
    List<InvalidField> warnings(WatchTarget target) {
        return switch (target.kind()) {
            case THREAD -> {
                UUID id = UUID.fromString(target.value());
                boolean exists =
                        threads.find(id).isPresent() || threads.redirect(id).isPresent();
                yield exists ? List.of() : List.of(invalid("no thread has this id", "use the address of its page"));
            }
            case SOURCE, OUTLET ->
                sources.find(UUID.fromString(target.value())).isPresent()
                        ? List.of()
                        : List.of(invalid("no source or outlet has this id", "use the address of its page"));
            case SUBJECT -> {
                List<String> known = subjects.all();
                List<String> similar = SimilarNames.of(target.value(), known);
                yield known.contains(target.value())
                        ? List.of()
                        : List.of(invalid(
                                "no subject has the name “%s”".formatted(target.value()),
                                similar.isEmpty()
                                        ? "use the name of a subject, or define this one"
                                        : "if you mean %s, use this name".formatted(String.join(", or ", similar))));
            }
            case SEARCH -> List.of();
        };
    }

    private static InvalidField invalid(String detail, String fix) {
        return new InvalidField(FIELD, detail, fix);
    }
}
