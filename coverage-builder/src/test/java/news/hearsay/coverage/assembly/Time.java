package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What some work took, in seconds.
 *
 * @param elapsed the time that passed
 * @param program the processor time of this program, with its compiler and its garbage collector
 * @param database the processor time of the sessions of PostgreSQL in the database, without parallel workers
 */
record Time(double elapsed, double program, double database) {

    /** The time of work on a newsroom. PostgreSQL must run on this machine, and no session may end meanwhile. */
    static Time of(Newsroom newsroom, Runnable work) {
        Set<Long> sessions = Set.copyOf(newsroom.sql("""
            select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
            """).query(Long.class).list());
        double program = processorSeconds(Stream.of(ProcessHandle.current()));
        double database = processorSeconds(handles(sessions));
        long begun = System.nanoTime();
        work.run();
        return new Time(
                secondsSince(begun),
                processorSeconds(Stream.of(ProcessHandle.current())) - program,
                processorSeconds(handles(sessions)) - database);
    }

    static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    static Time total(Collection<Time> times) {
        return times.stream()
                .reduce(
                        new Time(0, 0, 0),
                        (one, other) -> new Time(
                                one.elapsed + other.elapsed,
                                one.program + other.program,
                                one.database + other.database));
    }

    /** The processor time of program and database together. */
    double processor() {
        return program + database;
    }

    private static Stream<ProcessHandle> handles(Set<Long> ids) {
        return ids.stream().map(ProcessHandle::of).flatMap(Optional::stream);
    }

    private static double processorSeconds(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .collect(Collectors.summingDouble(used -> used.toNanos() / 1e9));
    }
}
