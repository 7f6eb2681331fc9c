package news.hearsay.coverage.assembly;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Tests that share a newsroom, which has only the seeds at the beginning of each test. */
abstract class EmptyNewsroom {

    static Newsroom newsroom;

    @BeforeAll
    static void open() {
        newsroom = Newsroom.open();
    }

    @AfterAll
    static void close() {
        newsroom.close();
    }

    @BeforeEach
    void clear() {
        newsroom.clear();
        newsroom.writeSeeds();
    }
}
