package news.hearsay.faults.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.hearsay.faults.line.Service;
import news.hearsay.faults.line.ServiceKind;

/**
 * Clocks that jump, by libfaketime, where it is installed. No article is posted twice here: which revision is current
 * is told by ingest's clock, and by nothing else.
 */
final class ClockFaults {

    private static final String LIBRARY = "faketime/libfaketime.so.1";

    private ClockFaults() {}

    static List<Fault> all() {
        return List.of(
                jump(
                        "clock-jumps-forward",
                        "the clock of one service jumps 1 minute to 2 days ahead, and after some seconds back",
                        1),
                jump(
                        "clock-jumps-back",
                        "the clock of one service jumps 1 minute to 2 days back, and after some seconds ahead",
                        -1));
    }

    private static Fault jump(String name, String what, int direction) {
        return Fault.of(name, what, scene -> {
                    scene.awaitMoment();
                    int seconds = scene.oneOf(List.of(60, 600, 3_600, 86_400, 172_800));
                    setClock(scene, direction * seconds);
                    scene.pause(3_000, 8_000);
                    setClock(scene, 0);
                })
                .preparedBy(scene -> startWithFakedClock(scene, chosen(scene)))
                .tidiedBy(scene -> {
                    for (ServiceKind kind : ServiceKind.values()) {
                        Service service = scene.line().service(kind);
                        service.stop();
                        service.start();
                    }
                })
                .during(new Fault.Shape(0, Duration.ofMillis(600), false, Integer.MAX_VALUE));
    }

    private static Service chosen(Scene scene) {
        return scene.line().service(scene.oneOf(List.of(ServiceKind.values())));
    }

    private static void startWithFakedClock(Scene scene, Service service) throws IOException, InterruptedException {
        Path library = library();
        setClock(scene, 0);
        service.stop();
        service.start(
                List.of(),
                Map.of(
                        "LD_PRELOAD", library.toString(),
                        "FAKETIME_TIMESTAMP_FILE", clockFile(scene).toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "DONT_FAKE_MONOTONIC", "1"));
        scene.line().awaitReady();
    }

    private static void setClock(Scene scene, int seconds) throws IOException {
        Path written = clockFile(scene).resolveSibling("clock-new");
        Files.writeString(written, "%+d\n".formatted(seconds));
        Files.move(written, clockFile(scene), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path clockFile(Scene scene) {
        return scene.line().folder().resolve("clock");
    }

    private static Path library() throws IOException {
        try (var folders = Files.newDirectoryStream(Path.of("/usr/lib"))) {
            for (Path folder : folders) {
                if (Files.exists(folder.resolve(LIBRARY))) {
                    return folder.resolve(LIBRARY);
                }
            }
        }
        throw new LeftOutException("libfaketime is not installed");
    }
}
