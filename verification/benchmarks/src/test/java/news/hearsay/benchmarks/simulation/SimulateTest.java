package news.hearsay.benchmarks.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** The options of {@code ./hearsay simulate}. */
class SimulateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        --articles-a-day=0        | --articles-a-day is 0: write a number from 1 to 10,000,000,000
        --hours=-1                | --hours is -1: write a number from 0.01 to 100
        --hours=NaN               | --hours is NaN: write a number from 0.01 to 100
        --swing=1.5               | --swing is 1.5: write a number from 0 to 1
        --burst=0                 | --burst is 0: write a number from 1 to 1,000
        --utilisation=0           | --utilisation is 0: write a number from 0.01 to 1
        --database-cores=-3       | --database-cores is -3: write a number from 1 to 1,000
        --extract-cores=0         | --extract-cores is 0: write a number from 1 to 1,000
        --builders=0              | --builders is 0: write a number from 1 to 1,000,000
        --fail-every=-1           | --fail-every is -1: write 0 for none, or a number from 1 to 1,000,000,000
        --outage=-1               | --outage is -1: write a number from 0 to 86,400
        --hours=long              | Invalid value for option '--hours': 'long' is not a double
        --foo                     | Unknown option: '--foo'
        """)
    void a_value_out_of_range_is_one_line_with_the_option_and_the_range(String argument, String message) {
        StringWriter err = new StringWriter();

        int status = Simulate.commandLine().setErr(new PrintWriter(err, true)).execute(argument);

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("hearsay: %s; see ./hearsay simulate --help%n".formatted(message));
    }

    /** Every option with a number that none accepts, so that an option to come is not forgotten. */
    @ParameterizedTest
    @MethodSource("options")
    void every_option_refuses_a_number_below_its_range(String option) {
        StringWriter err = new StringWriter();

        Simulate.commandLine().setErr(new PrintWriter(err, true)).execute(option + "=-5");

        assertThat(err.toString()).startsWith("hearsay: " + option + " is -5: write ");
    }

    static Stream<String> options() {
        return Simulate.commandLine().getCommandSpec().options().stream()
                .map(CommandLine.Model.OptionSpec::longestName)
                // any number is a seed
                .filter(name -> !name.equals("--seed") && !name.equals("--help") && !name.equals("--version"));
    }
}
