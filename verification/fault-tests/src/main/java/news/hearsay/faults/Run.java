package news.hearsay.faults;

import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import news.hearsay.faults.check.Check;
import news.hearsay.faults.check.Message;
import news.hearsay.faults.check.Tables;
import news.hearsay.faults.check.TopicReader;
import news.hearsay.faults.check.Verdict;
import news.hearsay.faults.fault.Fault;
import news.hearsay.faults.fault.LeftOutException;
import news.hearsay.faults.fault.Scene;
import news.hearsay.faults.line.Await;
import news.hearsay.faults.line.Line;
import news.hearsay.faults.line.Service;
import news.hearsay.faults.line.ServiceKind;
import news.hearsay.faults.load.Acknowledged;
import news.hearsay.faults.load.Batch;
import news.hearsay.faults.load.Load;
import org.apache.kafka.common.TopicPartition;

/** One fault with one seed: the seed decides the articles, the moments and the choices. */
record Run(Fault fault, int seed, Batch batch) {

    static Run of(Fault fault, int seed, int articles) {
        int number = fault.load().articles() == 0 ? articles : fault.load().articles();
        return new Run(
                fault,
                seed,
                Batch.of(fault.name() + "-" + seed, number, fault.load().updates()));
    }

    /**
     * Does it.
     *
     * @throws LeftOutException if the fault can't be made here
     */
    Result on(Line line, Reference reference) throws InterruptedException {
        List<Message> undisturbed = undisturbed(reference);
        long begun = System.nanoTime();
        Load load = new Load(batch, () -> ingest(line), fault.load().pace(), seed % 2 == 1);
        Map<TopicPartition, Long> starts = Map.of();
        Duration recovery = null;
        Duration sinceFault = null;
        String failure = null;
        List<String> notes = new ArrayList<>();
        Verdict verdict = new Verdict();
        try {
            line.awaitReady();
            starts = ends(line);
            Scene scene =
                    new Scene(line, load, new Random(fault.name().hashCode() * 1_000L + seed), starts, undisturbed);
            fault.prepare().on(scene);
            load.start();
            long harmed = System.nanoTime();
            fault.harm().on(scene);
            long over = System.nanoTime();
            List<Acknowledged> acknowledged = load.await();
            line.database().awaitReady();
            Settled.awaitComplete(line, acknowledged, Await.PATIENCE);
            recovery = Duration.ofNanos(System.nanoTime() - over);
            sinceFault = Duration.ofNanos(System.nanoTime() - harmed);
            verdict = verdict(line, reference, acknowledged, Settled.awaitQuiet(line, starts, notes));
            fault.tidy().on(scene);
            line.mend();
            line.awaitReady();
        } catch (LeftOutException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            failure = e.toString();
            verdict = verdictSoFar(line, reference, load.acknowledged(), starts, verdict);
        } finally {
            load.stop();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return new Result(
                fault.name(), seed, load.acknowledged().size(), verdict, recovery, sinceFault, took, failure, notes);
    }

    /** What is missing tells why it was waited for in vain, if broker and database can still be asked. */
    private Verdict verdictSoFar(
            Line line,
            Reference reference,
            List<Acknowledged> acknowledged,
            Map<TopicPartition, Long> starts,
            Verdict otherwise) {
        if (starts.isEmpty() || acknowledged.isEmpty()) {
            return otherwise;
        }
        try (TopicReader reader = new TopicReader(line.broker().address())) {
            return verdict(line, reference, acknowledged, reader.since(starts));
        } catch (Exception e) {
            return otherwise;
        }
    }

    private Verdict verdict(Line line, Reference reference, List<Acknowledged> acknowledged, List<Message> messages)
            throws Exception {
        Check check = fault.newVersion().isEmpty()
                ? Check.of(reference.expectation(), reference.version())
                : new Check(
                        reference.expectation(),
                        Set.of(reference.version(), fault.newVersion()),
                        fault.newVersion(),
                        2,
                        2);
        List<String> articles =
                acknowledged.stream().map(Acknowledged::articleId).distinct().toList();
        try (Connection connection = line.database().connect()) {
            Tables tables = new Tables(connection);
            return check.of(acknowledged, messages, tables.rows(articles), tables.versions(articles));
        }
    }

    private List<Message> undisturbed(Reference reference) throws InterruptedException {
        List<Acknowledged> same = reference.await(batch);
        return reference
                .expectation()
                .messages(same.stream().map(Acknowledged::articleId).toList());
    }

    private static Map<TopicPartition, Long> ends(Line line) {
        try (TopicReader reader = new TopicReader(line.broker().address())) {
            return reader.ends();
        }
    }

    private static List<URI> ingest(Line line) {
        List<URI> addresses =
                new ArrayList<>(List.of(line.service(ServiceKind.INGEST).address()));
        Service second = line.second(ServiceKind.INGEST);
        if (second.isRunning()) {
            addresses.add(second.address());
        }
        return addresses;
    }
}
