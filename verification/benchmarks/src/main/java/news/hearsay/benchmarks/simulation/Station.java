package news.hearsay.benchmarks.simulation;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Equal servers, such as the cores of a machine, with one queue. A job that needs longer than the slice goes to the end
 * of the queue after each slice, as processes take turns on a core; with an infinite slice the first job to come is the
 * first to be finished.
 */
final class Station {

    private final EventQueue events;
    private final int servers;
    private final double slice;
    private final Deque<Job> waiting = new ArrayDeque<>();
    private int busy;
    private double work;

    /**
     * Creates an idle station.
     *
     * @param servers at least 1
     * @param slice the longest time of a job on a server before others take their turn, in seconds
     */
    Station(EventQueue events, int servers, double slice) {
        if (servers < 1 || !(slice > 0)) {
            throw new IllegalArgumentException(
                    "A station needs servers and a slice, but got %d and %s".formatted(servers, slice));
        }
        this.events = events;
        this.servers = servers;
        this.slice = slice;
    }

    /** Returns a station without slices. */
    static Station inOrder(EventQueue events, int servers) {
        return new Station(events, servers, Double.POSITIVE_INFINITY);
    }

    /**
     * Adds a job.
     *
     * @param seconds of one server
     * @param done what happens when the job is finished
     */
    void submit(double seconds, Runnable done) {
        work += seconds;
        waiting.add(new Job(seconds, done));
        startNext();
    }

    /** Returns the time that servers have spent, or will spend, on the jobs so far, in seconds. */
    double work() {
        return work;
    }

    int servers() {
        return servers;
    }

    private void startNext() {
        while (busy < servers && !waiting.isEmpty()) {
            Job job = waiting.remove();
            busy++;
            double turn = Math.min(slice, job.seconds);
            events.after(turn, () -> endTurn(job, job.seconds - turn));
        }
    }

    private void endTurn(Job job, double left) {
        busy--;
        if (left > 0) {
            waiting.add(new Job(left, job.done));
        } else {
            job.done.run();
        }
        startNext();
    }

    private record Job(double seconds, Runnable done) {}
}
