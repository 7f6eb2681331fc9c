package news.hearsay.coverage.assembly;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Wordings of the stories around a batch, by their rare words. Wordings and stories have numbers here, since a wording
 * finds thousands of them.
 */
final class NearWordings {

    private static final int NONE = -1;

    private final List<StoryWordings.Row> rows;
    private final CandidatePool pool;
    private final Map<Long, Numbers> byWord = new HashMap<>();
    private final Map<UUID, Integer> stories = new HashMap<>();
    private final int[] storyOf;
    private final int[] numbers;

    /** @param pool receives those of the wordings that are found */
    NearWordings(List<StoryWordings.Row> rows, CandidatePool pool) {
        this.rows = rows;
        this.pool = pool;
        storyOf = new int[rows.size()];
        numbers = new int[rows.size()];
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < storyOf.length; i++) {
            StoryWordings.Row row = rows.get(i);
            Integer story = stories.putIfAbsent(row.storyId(), stories.size());
            storyOf[i] = story == null ? stories.size() - 1 : story;
            for (long word : row.words()) {
                byWord.computeIfAbsent(word, _ -> new Numbers()).add(i);
            }
        }
    }

    /** The number of names of each story, by the number of the story. */
    byte[] namesByStory(Map<UUID, Integer> names) {
        byte[] byStory = new byte[stories.size()];
        names.forEach((id, number) -> {
            Integer story = stories.get(id);
            if (story != null) {
                byStory[story] = (byte) Math.min(number, Byte.MAX_VALUE);
            }
        });
        return byStory;
    }

    /**
     * The numbers in the pool of the wordings that share a rare word with this one and may be of its story, each once.
     *
     * @param names as {@link #namesByStory} returns it
     */
    int[] near(KnownWording known, byte[] names) {
        BitSet found = new BitSet(storyOf.length);
        for (long word : known.wordsInStory()) {
            Numbers having = byWord.get(word);
            for (int i = 0; having != null && i < having.size(); i++) {
                int row = having.get(i);
                if (KnownWording.mayBeOfOneStory(
                        names[storyOf[row]], rows.get(row).named())) {
                    found.set(row);
                }
            }
        }
        return found.stream()
                .filter(row -> !rows.get(row).id().equals(known.id()))
                .map(this::numberOf)
                .toArray();
    }

    private int numberOf(int row) {
        if (numbers[row] == NONE) {
            numbers[row] = pool.numberOf(rows.get(row).id());
        }
        return numbers[row];
    }
}
