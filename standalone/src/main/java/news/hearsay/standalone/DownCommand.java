package news.hearsay.standalone;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops the Hearsay that runs on a data folder. */
@Command(name = "down", description = "Stops the Hearsay that runs on the data folder; its data stays.")
final class DownCommand implements Callable<Integer> {

    private static final int STOP_SECONDS = 60;

    @Option(names = "--data", paramLabel = "FOLDER", description = "Default: ${DEFAULT-VALUE} (HEARSAY_DATA).",
            defaultValue = "${env:HEARSAY_DATA:-data}")
    private Path data = Path.of("data");

    @Override
    public Integer call() throws Exception {
        var running = Addresses.in(data).flatMap(addresses -> ProcessHandle.of(addresses.process()));
        if (running.isEmpty()) {
            System.out.println("Hearsay does not run on " + data + ".");
            return 0;
        }
        running.get().destroy();
        try {
            running.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new CommandFailedException("process %d did not stop within %d s".formatted(running.get().pid(), STOP_SECONDS), e);
        }
        System.out.println("Stopped.");
        return 0;
    }
}
