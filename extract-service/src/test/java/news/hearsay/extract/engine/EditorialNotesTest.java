package news.hearsay.extract.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorialNotesTest {

    private static final String NEWS = "The harvest is poor, farmer Jonas Tvedt said.";

    private static final AttributionExtractor EXTRACTOR = AttributionExtractors.load();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Correction: A previous version of this article said that the minister had resigned.",
                "CORRECTION (May 6): The mayor said that the bridge was safe, and not the school.",
                "Corrections and clarifications: The report said on Monday that nine people had died.",
                "Clarification: This story has been updated to make clear that councillor Edda Voss did not say that"
                        + " the school would close.",
                "Editor's note: On Monday we reported that owner Nils Borg had admitted the theft. We apologise for"
                        + " the error.",
                "This article was amended on 6 May 2025. An earlier version quoted doctor Ana Prieto as saying that"
                        + " three workers have died there; in fact, she spoke of another quarry.",
                "An earlier headline incorrectly stated that the ferry had sunk. (Corrects paragraph 2 to say that the"
                        + " crew is nine, not ninety.)",
                "An earlier version of this story said that police had confirmed the shot.",
                "This report has since been corrected: the clerk said that the sum was 40 crowns."
            })
    void a_correction_creates_no_claim(String note) {
        assertThat(claims(NEWS + "\n\n" + note)).containsExactly("The harvest is poor");
        assertThat(claims(note + "\n\n" + NEWS)).containsExactly("The harvest is poor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read more: Bridge is safe, says engineer",
                "Also on Harbour Courier: Police deny that a shot was fired",
                "Watch: 'I saw it all,' witness tells Radio North",
                "RELATED: Minister says that the port will close",
                "Don't miss: Singer admits that she lied",
                "READ ALSO | Doctors say the well is clean"
            })
    void a_teaser_creates_no_claim(String teaser) {
        assertThat(claims(NEWS + "\n\n" + teaser + "\n\nThe town has had a pool since 1931."))
                .containsExactly("The harvest is poor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sign up for our morning letter, which readers say is the best in Lorn.",
                "Subscribers say that Courier Plus pays for itself. Try it for a month. By going on you confirm that"
                        + " you have read our terms.",
                "By signing up, you agree that we may write to you.",
                "Do you know more? Tell us that we can call you.",
                "Readers say that our daily newsletter is the best way to start the morning."
            })
    void a_line_for_subscribers_creates_no_claim(String line) {
        assertThat(claims(line + "\n\n" + NEWS)).containsExactly("The harvest is poor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An earlier version of the contract said that the pool would stay open.",
                "The agency issued a correction and said that forty people had been hurt.",
                "“Read more and shout less,” teacher Ada Quist said.",
                "Corrections officers said that the prison was full.",
                "Editor's note: The candidate has repeatedly pledged to close the harbour.",
                "The newspaper said that this article had been stolen from a library.",
                "Subscribers said that the price was too high.",
                "“Tell us the truth,” the widow said."
            })
    void news_about_versions_and_readers_keeps_its_claims(String news) {
        assertThat(claims(news)).isNotEmpty();
    }

    @Test
    void only_the_note_is_removed_from_a_paragraph() {
        assertThat(claims(NEWS + " An earlier version of this article said that the minister had resigned. The mill is"
                        + " shut, owner Nils Borg said."))
                .containsExactly("The harvest is poor", "The mill is shut");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harvest is poor, farmer Jonas Tvedt said; an earlier version of this article said that he had"
                        + " left.",
                "Farmer Jonas Tvedt said that the harvest is poor, and an earlier version of this article wrongly said"
                        + " otherwise.",
                "Correction: An earlier version of this article said that the barn had burned.\n" + NEWS
            })
    void a_statement_beside_a_correction_is_kept(String text) {
        assertThat(claims(text)).singleElement().asString().containsIgnoringCase("the harvest is poor");
    }

    private static List<String> claims(String text) {
        return EXTRACTOR.extract(text, "Harbour Courier").stream()
                .map(relation -> relation.content().stream()
                        .map(span -> span.slice(text))
                        .collect(Collectors.joining(" … ")))
                .toList();
    }
}
