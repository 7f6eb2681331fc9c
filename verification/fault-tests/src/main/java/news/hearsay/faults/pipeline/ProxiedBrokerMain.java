package news.hearsay.faults.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import news.hearsay.backends.EmbeddedBroker;
import news.hearsay.backends.Ports;

/**
 * A broker in its own process. Arguments: its folder; the port for clients without a proxy; then, for each proxy, the
 * listener's port and the proxy's port, which the broker advertises.
 */
final class ProxiedBrokerMain {

    private static final String LOOPBACK = "127.0.0.1";

    private ProxiedBrokerMain() {}

    static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[1]);
        int controller = Ports.free();
        List<String> listeners = new ArrayList<>(List.of(
                "PLAINTEXT://%s:%d".formatted(LOOPBACK, port), "CONTROLLER://%s:%d".formatted(LOOPBACK, controller)));
        List<String> advertised = new ArrayList<>(List.of("PLAINTEXT://%s:%d".formatted(LOOPBACK, port)));
        List<String> protocols = new ArrayList<>(List.of("CONTROLLER:PLAINTEXT", "PLAINTEXT:PLAINTEXT"));
        for (int i = 2; i + 1 < arguments.length; i += 2) {
            String name = "PROXIED" + i / 2;
            listeners.add("%s://%s:%s".formatted(name, LOOPBACK, arguments[i]));
            advertised.add("%s://%s:%s".formatted(name, LOOPBACK, arguments[i + 1]));
            protocols.add(name + ":PLAINTEXT");
        }
        EmbeddedBroker broker = EmbeddedBroker.start(
                Path.of(arguments[0]),
                port,
                Map.of(
                        "listeners", String.join(",", listeners),
                        "advertised.listeners", String.join(",", advertised),
                        "listener.security.protocol.map", String.join(",", protocols),
                        "controller.quorum.voters", "1@" + LOOPBACK + ":" + controller));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close));
        Thread.currentThread().join();
    }
}
