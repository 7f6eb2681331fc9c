package news.hearsay.formats.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedDateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2025-03-04T17:30:00Z                      | 2025-03-04T17:30:00Z
        2025-03-04T17:30:00+0200                  | 2025-03-04T15:30:00Z
        2025-03-04T17:30:00.125+02:00             | 2025-03-04T15:30:00.125Z
        2025-03-04 17:30:00 -05:00                | 2025-03-04T22:30:00Z
        20250304T173000Z                          | 2025-03-04T17:30:00Z
        20250304T173000-0500                      | 2025-03-04T22:30:00Z
        2025-03-04T24:00:00Z                      | 2025-03-05T00:00:00Z
        Tue, 04 Mar 2025 17:30:00 GMT             | 2025-03-04T17:30:00Z
        Tue, 4 Mar 2025 17:30 +0100               | 2025-03-04T16:30:00Z
        Tues, 04 March 2025 17:30:00 EST          | 2025-03-04T22:30:00Z
        Tue Mar  4 17:30:00 UTC 2025              | 2025-03-04T17:30:00Z
        4 March 2025 17:30 CET                    | 2025-03-04T16:30:00Z
        March 4, 2025 at 5:30 PM EDT              | 2025-03-04T21:30:00Z
        March 4th, 2025, 5:30 p.m. (GMT)          | 2025-03-04T17:30:00Z
        Published on 4 Mar 2025 at 17:30 UTC      | 2025-03-04T17:30:00Z
        Tue, 04 Mar 2025 17:30:00 GMT+0100 (CET)  | 2025-03-04T16:30:00Z
        """)
    void a_date_with_its_time_zone_needs_no_assumption(String stated, String expected) {
        StatedDate date = Objects.requireNonNull(StatedDate.parse(stated));

        assertThat(date.instant()).isEqualTo(expected);
        assertThat(date.assumed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2025-03-04                  | 2025-03-04T00:00:00Z | the start of the day in UTC
        4. März 2025                | 2025-03-04T00:00:00Z | the start of the day in UTC
        4 березня 2025              | 2025-03-04T00:00:00Z | the start of the day in UTC
        1er mars 2025               | 2025-03-01T00:00:00Z | the start of the day in UTC
        4 de marzo de 2025          | 2025-03-04T00:00:00Z | the start of the day in UTC
        2025-03-04T17:30:00         | 2025-03-04T17:30:00Z | UTC, because no time zone is stated
        March 4, 2025 5:30 pm       | 2025-03-04T17:30:00Z | UTC, because no time zone is stated
        4 Mar 2025 17:30 IST        | 2025-03-04T17:30:00Z | UTC, because the time zone IST is not known
        4 Mar 2025 17:30 CST        | 2025-03-04T23:30:00Z | CST is UTC-06:00
        04 Mar 25 17:30:00 GMT      | 2025-03-04T17:30:00Z | the century
        04 Mar 99 17:30:00 GMT      | 1999-03-04T17:30:00Z | the century
        04.03.2025 17:30 GMT        | 2025-03-04T17:30:00Z | day before month
        """)
    void an_assumption_is_recorded(String stated, String expected, String assumed) {
        StatedDate date = Objects.requireNonNull(StatedDate.parse(stated));

        assertThat(date.instant()).isEqualTo(expected);
        assertThat(date.assumed()).containsExactly(assumed);
    }

    @ParameterizedTest
    @CsvSource({
        "25/12/2025, 2025-12-25T00:00:00Z",
        "12/25/2025, 2025-12-25T00:00:00Z",
        "05/05/2025, 2025-05-05T00:00:00Z"
    })
    void day_and_month_are_told_apart_where_only_one_order_is_possible(String stated, String expected) {
        assertThat(Objects.requireNonNull(StatedDate.parse(stated)).instant()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/04/2025",
                "3-4-2025",
                "yesterday",
                "2 hours ago",
                "March 2025",
                "2025-03",
                "2025",
                "30 February 2025",
                "2025-13-04",
                "4 Marchember 2025",
                "2025-03-04T25:30:00Z",
                "4 March",
                "17:30",
                "-0001-11-30T00:00:00+00:00",
                "the 4 of us in 2025"
            })
    void what_is_ambiguous_or_no_date_is_not_taken(String stated) {
        assertThat(StatedDate.parse(stated)).isNull();
    }
}
