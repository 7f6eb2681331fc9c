package news.hearsay.standalone.deadletter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import news.hearsay.platform.failure.DeadLetter;
import news.hearsay.platform.failure.RecordPosition;
import org.apache.kafka.common.TopicPartition;

/**
 * The states of the dead letters of one partition. A record waits once, however many dead letters it has: one for each
 * consumer that gave it up, and further ones from a replay that did not help.
 */
final class LetterStates {

    /** The state of a dead letter. */
    enum State {
        WAITING("waiting"),
        /** Its record waits, too, but an earlier dead letter is about the same record. */
        REPEATED("repeated"),
        SENT_AGAIN("sent again"),
        DISCARDED("discarded");

        private final String words;

        State(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private record Failure(OriginalRecord record, RecordPosition origin) {}

    private final ReplayProgress replayed;
    /** the failures of which one dead letter was sent again */
    private final Set<Failure> settled = new HashSet<>();
    /** the offset of the last discard of each record */
    private final Map<OriginalRecord, Long> discarded = new HashMap<>();

    private final Set<OriginalRecord> waiting = new HashSet<>();

    private LetterStates(ReplayProgress replayed) {
        this.replayed = replayed;
    }

    /** Reads the states of the dead letters that a partition contains now. */
    static LetterStates read(DeadLetterReader reader, TopicPartition partition, ReplayProgress replayed) {
        LetterStates states = new LetterStates(replayed);
        Map<Long, OriginalRecord> records = new HashMap<>();
        Map<Long, Failure> sent = new HashMap<>();
        reader.read(
                partition,
                letter -> {
                    OriginalRecord about = OriginalRecord.of(letter);
                    records.put(letter.place().offset(), about);
                    if (replayed.includes(letter)) {
                        sent.put(letter.place().offset(), new Failure(about, letter.origin()));
                    }
                },
                (place, discard) -> {
                    OriginalRecord about = records.get(discard.place().offset());
                    if (about != null) {
                        states.discarded.put(about, place.offset());
                    }
                });
        sent.forEach((offset, failure) -> {
            if (!states.isDiscarded(failure.record(), offset)) {
                states.settled.add(failure);
            }
        });
        return states;
    }

    /** Returns the state of the next dead letter. Must be called in the order of the offsets. */
    State next(DeadLetter letter) {
        OriginalRecord about = OriginalRecord.of(letter);
        if (isDiscarded(about, letter.place().offset())) {
            return State.DISCARDED;
        }
        if (replayed.includes(letter) || settled.contains(new Failure(about, letter.origin()))) {
            return State.SENT_AGAIN;
        }
        return waiting.add(about) ? State.WAITING : State.REPEATED;
    }

    private boolean isDiscarded(OriginalRecord about, long offset) {
        return offset < discarded.getOrDefault(about, 0L);
    }
}
