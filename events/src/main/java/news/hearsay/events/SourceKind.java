package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of a source or of a link of a chain. */
public enum SourceKind {
    /** a person who is named or can be distinguished from others */
    @JsonProperty("person")
    PERSON,
    /** a company, party, alliance or institution */
    @JsonProperty("organisation")
    ORGANISATION,
    /** a newspaper, agency, broadcaster or site */
    @JsonProperty("outlet")
    OUTLET,
    /** a state, its government, ministries and offices */
    @JsonProperty("government")
    GOVERNMENT,
    /** several people who are not named individually: officials, voters, experts */
    @JsonProperty("group")
    GROUP,
    /** a report, poll, statement or law */
    @JsonProperty("document")
    DOCUMENT,
    /** one or several people whose names are withheld */
    @JsonProperty("anonymous")
    ANONYMOUS,
    /** the text does not show the kind */
    @JsonProperty("unknown")
    UNKNOWN
}
