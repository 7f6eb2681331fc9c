package news.hearsay.faults.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import news.hearsay.faults.pipeline.ServiceInstance;
import news.hearsay.faults.pipeline.ServiceKind;

/**
 * Clocks that jump, if libfaketime is installed. No article is posted twice here, because only ingest's clock decides
 * which revision is current.
 */
final class ClockFaults {

    private static final String LIBRARY = "faketime/libfaketime.so.1";

    private ClockFaults() {}

    static List<Fault> all() {
        return List.of(
                jump(
                        "clock-jumps-forward",
                        "the clock of one service jumps 1 minute to 2 days ahead, and back after some seconds",
                        1),
                jump(
                        "clock-jumps-back",
                        "the clock of one service jumps 1 minute to 2 days back, and forward again after some seconds",
                        -1));
    }

    private static Fault jump(String name, String what, int direction) {
        return Fault.of(name, what, context -> {
                    context.awaitMoment();
                    int seconds = context.oneOf(List.of(60, 600, 3_600, 86_400, 172_800));
                    setClock(context, direction * seconds);
                    context.pause(3_000, 8_000);
                    setClock(context, 0);
                })
                .preparedBy(context -> startWithFakedClock(context, chosen(context)))
                .cleanedUpBy(context -> {
                    for (ServiceKind kind : ServiceKind.OF_ARTICLES) {
                        ServiceInstance service = context.pipeline().service(kind);
                        service.stop();
                        service.start();
                    }
                })
                .during(new Fault.LoadProfile(0, Duration.ofMillis(600), false, Integer.MAX_VALUE));
    }

    private static ServiceInstance chosen(FaultContext context) {
        return context.pipeline().service(context.oneOf(ServiceKind.kafkaClients()));
    }

    private static void startWithFakedClock(FaultContext context, ServiceInstance service)
            throws IOException, InterruptedException {
        Path library = library();
        setClock(context, 0);
        service.stop();
        service.start(
                List.of(),
                Map.of(
                        "LD_PRELOAD", library.toString(),
                        "FAKETIME_TIMESTAMP_FILE", clockFile(context).toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "DONT_FAKE_MONOTONIC", "1"));
        context.pipeline().awaitReady();
    }

    private static void setClock(FaultContext context, int seconds) throws IOException {
        Path written = clockFile(context).resolveSibling("clock-new");
        Files.writeString(written, "%+d\n".formatted(seconds));
        Files.move(written, clockFile(context), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path clockFile(FaultContext context) {
        return context.pipeline().folder().resolve("clock");
    }

    private static Path library() throws IOException {
        try (var folders = Files.newDirectoryStream(Path.of("/usr/lib"))) {
            for (Path folder : folders) {
                if (Files.exists(folder.resolve(LIBRARY))) {
                    return folder.resolve(LIBRARY);
                }
            }
        }
        throw new UnsupportedFaultException("libfaketime is not installed");
    }
}
