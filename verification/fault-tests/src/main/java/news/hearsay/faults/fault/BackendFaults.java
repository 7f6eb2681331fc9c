package news.hearsay.faults.fault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import news.hearsay.faults.pipeline.BrokerProcess;
import news.hearsay.faults.pipeline.DatabaseProcess;
import news.hearsay.faults.pipeline.ProcessPipeline;
import news.hearsay.faults.pipeline.ServiceKind;
import news.hearsay.faults.pipeline.SmallDisk;

/** A broker or database that dies, stops or runs out of disk space, alone or together with all services. */
final class BackendFaults {

    private BackendFaults() {}

    static List<Fault> all() {
        Fault.LoadProfile large = new Fault.LoadProfile(2_000, Duration.ZERO, true, 3);
        return List.of(
                Fault.of("broker-killed", "SIGKILL of the broker, and a start up to 3 s later", context -> {
                    context.awaitMoment();
                    context.pipeline().broker().kill();
                    context.pause(0, 3_000);
                    restart(context.pipeline().broker());
                }),
                Fault.of("broker-restarted", "an orderly stop of the broker, and a start up to 5 s later", context -> {
                    context.awaitMoment();
                    context.pipeline().broker().stop();
                    context.pause(0, 5_000);
                    restart(context.pipeline().broker());
                }),
                Fault.of(
                        "postgresql-killed",
                        "SIGKILL of all processes of PostgreSQL, and a start up to 5 s later",
                        context -> {
                            context.awaitMoment();
                            context.pipeline().database().kill();
                            context.pause(0, 5_000);
                            context.pipeline().database().awaitReady();
                        }),
                Fault.of(
                        "postgresql-postmaster-killed",
                        "SIGKILL of PostgreSQL's first process alone, and a start",
                        context -> {
                            context.awaitMoment();
                            context.pipeline().database().killFirst();
                            context.pipeline().database().awaitReady();
                        }),
                Fault.of(
                        "postgresql-backend-killed",
                        "SIGKILL of one of the store's server processes; PostgreSQL recovers by itself",
                        context -> {
                            context.awaitMoment();
                            context.pipeline().database().killOneServing(context.random());
                            context.pause(0, 1_000);
                            context.pipeline().database().awaitReady();
                        }),
                Fault.of("postgresql-stopped", "an immediate shutdown of PostgreSQL for 5 to 20 s", context -> {
                    context.awaitMoment();
                    context.pipeline().database().quit();
                    context.pause(5_000, 20_000);
                    context.pipeline().database().awaitReady();
                }),
                Fault.of("disk-full", "no byte left on PostgreSQL's disk for 3 to 10 s", BackendFaults::fillDisk),
                Fault.of(
                        "everything-killed",
                        "SIGKILL of all services, the broker and PostgreSQL at once",
                        BackendFaults::killEverything),
                Fault.of(
                                "everything-killed-2000",
                                "the same during a load of 2,000 articles",
                                BackendFaults::killEverything)
                        .during(large));
    }

    private static void restart(BrokerProcess broker) throws InterruptedException {
        broker.start();
        broker.awaitReady();
    }

    private static void fillDisk(FaultContext context) throws IOException, InterruptedException {
        DatabaseProcess database = context.pipeline().database();
        SmallDisk disk = database.disk();
        if (disk == null) {
            throw new UnsupportedFaultException("this system does not let us mount a disk for PostgreSQL");
        }
        context.awaitMoment();
        disk.fill();
        try {
            if (context.random().nextBoolean()) {
                askForMoreLog(database);
            }
            context.pause(3_000, 10_000);
        } finally {
            disk.clear();
        }
        database.awaitReady();
    }

    /** Without space for the next segment of its write-ahead log, PostgreSQL shuts down. */
    private static void askForMoreLog(DatabaseProcess database) throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "select pg_logical_emit_message(true, 'faults', repeat('x', 100000)), pg_switch_wal()");
            } catch (SQLException _) {
                return; // expected: the disk is full
            }
            Thread.sleep(100);
        }
    }

    private static void killEverything(FaultContext context) throws IOException, InterruptedException {
        ProcessPipeline pipeline = context.pipeline();
        context.awaitMoment();
        for (ServiceKind kind : ServiceKind.OF_ARTICLES) {
            pipeline.service(kind).kill();
        }
        pipeline.broker().kill();
        pipeline.database().kill();
        context.pause(0, 1_000);
        pipeline.database().start();
        pipeline.broker().start();
        for (ServiceKind kind : ServiceKind.OF_ARTICLES) {
            pipeline.service(kind).start();
        }
    }
}
