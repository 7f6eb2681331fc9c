package news.hearsay.faults.fault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import news.hearsay.faults.line.Broker;
import news.hearsay.faults.line.Database;
import news.hearsay.faults.line.Line;
import news.hearsay.faults.line.ServiceKind;
import news.hearsay.faults.line.SmallDisk;

/** Broker and database that die, stop or have no room left, alone or together with everything else. */
final class BackendFaults {

    private BackendFaults() {}

    static List<Fault> all() {
        Fault.Shape large = new Fault.Shape(2_000, Duration.ZERO, true, 3);
        return List.of(
                Fault.of("broker-killed", "SIGKILL of the broker, and a start up to 3 s later", scene -> {
                    scene.awaitMoment();
                    scene.line().broker().kill();
                    scene.pause(0, 3_000);
                    restart(scene.line().broker());
                }),
                Fault.of("broker-restarted", "an orderly stop of the broker, and a start up to 5 s later", scene -> {
                    scene.awaitMoment();
                    scene.line().broker().stop();
                    scene.pause(0, 5_000);
                    restart(scene.line().broker());
                }),
                Fault.of(
                        "postgresql-killed",
                        "SIGKILL of all processes of PostgreSQL, and a start up to 5 s later",
                        scene -> {
                            scene.awaitMoment();
                            scene.line().database().kill();
                            scene.pause(0, 5_000);
                            scene.line().database().awaitReady();
                        }),
                Fault.of(
                        "postgresql-postmaster-killed",
                        "SIGKILL of PostgreSQL's first process alone, and a start",
                        scene -> {
                            scene.awaitMoment();
                            scene.line().database().killFirst();
                            scene.line().database().awaitReady();
                        }),
                Fault.of(
                        "postgresql-backend-killed",
                        "SIGKILL of one that serves the store; PostgreSQL recovers by itself",
                        scene -> {
                            scene.awaitMoment();
                            scene.line().database().killOneServing(scene.random());
                            scene.pause(0, 1_000);
                            scene.line().database().awaitReady();
                        }),
                Fault.of("postgresql-stopped", "an immediate shutdown of PostgreSQL for 5 to 20 s", scene -> {
                    scene.awaitMoment();
                    scene.line().database().quit();
                    scene.pause(5_000, 20_000);
                    scene.line().database().awaitReady();
                }),
                Fault.of("disk-full", "no byte left on PostgreSQL's disk for 3 to 10 s", BackendFaults::fillDisk),
                Fault.of(
                        "everything-killed",
                        "SIGKILL of all three services, the broker and PostgreSQL at once",
                        BackendFaults::killEverything),
                Fault.of(
                                "everything-killed-2000",
                                "the same during a load of 2,000 articles",
                                BackendFaults::killEverything)
                        .during(large));
    }

    private static void restart(Broker broker) throws InterruptedException {
        broker.start();
        broker.awaitReady();
    }

    private static void fillDisk(Scene scene) throws IOException, InterruptedException {
        Database database = scene.line().database();
        SmallDisk disk = database.disk();
        if (disk == null) {
            throw new LeftOutException("this system does not let us mount a disk for PostgreSQL");
        }
        scene.awaitMoment();
        disk.fill();
        try {
            if (scene.random().nextBoolean()) {
                askForMoreLog(database);
            }
            scene.pause(3_000, 10_000);
        } finally {
            disk.clear();
        }
        database.awaitReady();
    }

    /** Where there is no room for the next piece of its write-ahead log, PostgreSQL gives up as a whole. */
    private static void askForMoreLog(Database database) throws InterruptedException {
        for (int i = 0; i < 8; i++) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(
                        "select pg_logical_emit_message(true, 'faults', repeat('x', 100000)), pg_switch_wal()");
            } catch (SQLException _) {
                return; // as wanted
            }
            Thread.sleep(100);
        }
    }

    private static void killEverything(Scene scene) throws IOException, InterruptedException {
        Line line = scene.line();
        scene.awaitMoment();
        for (ServiceKind kind : ServiceKind.values()) {
            line.service(kind).kill();
        }
        line.broker().kill();
        line.database().kill();
        scene.pause(0, 1_000);
        line.database().start();
        line.broker().start();
        for (ServiceKind kind : ServiceKind.values()) {
            line.service(kind).start();
        }
    }
}
