package news.hearsay.coverage.identity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/** The state or organisation that a person represents, as the words with the person's name state it. */
final class RepresentedBody {

    /** Who represents a body: a resident, a doctor or a former minister does not. */
    private static final Pattern REPRESENTATIVE = Pattern.compile(
            "(?i)\\b(?:spokes(?:man|woman|person)|minister|premier|president|chancellor|ambassador|envoy"
                    + "|negotiator|governor|mayor|secretary|chief executive|ceo|chair(?:man|woman|person)?|director|head"
                    + "|leader|king|queen)\\b");

    private static final Pattern NOT_REPRESENTATIVE =
            Pattern.compile("(?i)\\b(?:former|ex|late|retired|deputy head|designate|elect|shadow|opposition)\\b");

    /** A name after "of" or "for" at the end of a role: foreign minister of Havria. */
    private static final Pattern OF_NAME = Pattern.compile("\\b(?:of|for) (?:the )?(\\p{Lu}[^,]*)$");

    private RepresentedBody() {}

    /** The name of the body; null if the words state none, or if the person does not represent it. */
    static @Nullable String of(Name name) {
        String role = name.role();
        if (name.kind() != SourceKind.PERSON
                || role == null
                || !REPRESENTATIVE.matcher(role).find()
                || NOT_REPRESENTATIVE.matcher(role).find()) {
            return null;
        }
        if (name.affiliation() != null) {
            return name.affiliation();
        }
        Matcher matcher = OF_NAME.matcher(role);
        return matcher.find() ? matcher.group(1) : null;
    }
}
