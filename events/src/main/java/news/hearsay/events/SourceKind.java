package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of source a claim has, or a link of its chain. */
public enum SourceKind {
    /** a person who is named or can be told apart */
    @JsonProperty("person")
    PERSON,
    /** a company, party, alliance, institution */
    @JsonProperty("organisation")
    ORGANISATION,
    /** a newspaper, agency, broadcaster or site */
    @JsonProperty("outlet")
    OUTLET,
    /** a state, its government, ministries and offices */
    @JsonProperty("government")
    GOVERNMENT,
    /** several who are not named one by one: officials, voters, experts */
    @JsonProperty("group")
    GROUP,
    /** a report, poll, statement, law */
    @JsonProperty("document")
    DOCUMENT,
    /** a person or several whose name is withheld */
    @JsonProperty("anonymous")
    ANONYMOUS,
    /** the words do not tell */
    @JsonProperty("unknown")
    UNKNOWN
}
