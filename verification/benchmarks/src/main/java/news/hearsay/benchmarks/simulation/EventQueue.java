package news.hearsay.benchmarks.simulation;

import java.util.PriorityQueue;

/**
 * The clock of a simulation and what is due. Events of the same moment run in the order in which they were scheduled.
 */
final class EventQueue {

    private final PriorityQueue<Event> due = new PriorityQueue<>();
    private double now;
    private long scheduled;

    /** Returns the present moment, in seconds since the start. */
    double now() {
        return now;
    }

    /**
     * Schedules an action.
     *
     * @param seconds from now, not negative
     */
    void after(double seconds, Runnable action) {
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("An event cannot be due %s s from now".formatted(seconds));
        }
        due.add(new Event(now + seconds, scheduled++, action));
    }

    /** Runs all events until a moment, or until nothing is due; the clock then shows the last event. */
    void runUntil(double moment) {
        while (!due.isEmpty() && due.peek().time <= moment) {
            Event next = due.remove();
            now = next.time;
            next.action.run();
        }
    }

    private record Event(double time, long number, Runnable action) implements Comparable<Event> {

        @Override
        public int compareTo(Event other) {
            int byTime = Double.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
