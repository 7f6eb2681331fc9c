package news.hearsay.feeds.item;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.events.Ids;
import news.hearsay.feeds.registry.Follow;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.FoundField;
import news.hearsay.formats.ItemMark;
import news.hearsay.formats.feed.FeedContent;
import news.hearsay.formats.read.PostedArticle;
import org.jspecify.annotations.Nullable;

/**
 * The items of one document. An item is identified by its guid or id, otherwise by its address, otherwise by its
 * content. An id that several items of the document have at different addresses identifies none, and an address that
 * several items with different titles have is the address of none.
 */
public final class FeedItems {

    private static final int MAX_KEY_CHARACTERS = 500;
    private static final int ITEM_CHARACTERS = 16;

    private final URI feed;
    private final FeedContent content;
    private final Follow follow;
    private final Map<String, Set<String>> addressesOfId = new HashMap<>();
    private final Map<String, Set<String>> titlesAtAddress = new HashMap<>();

    private FeedItems(URI feed, FeedContent content, Follow follow) {
        this.feed = feed;
        this.content = content;
        this.follow = follow;
        for (FoundArticle article : content.reading().articles()) {
            String id = statedId(article);
            String address = canonical(article);
            if (id != null) {
                addressesOfId.computeIfAbsent(id, _ -> new HashSet<>()).add(address == null ? "" : address);
            }
            if (address != null) {
                titlesAtAddress
                        .computeIfAbsent(address, _ -> new HashSet<>())
                        .add(article.title() == null ? "" : article.title().value());
            }
        }
    }

    /**
     * Returns the items in the order of the document, each once.
     *
     * @param feed the address of the feed
     */
    public static List<ItemVersion> of(URI feed, FeedContent content, Follow follow) {
        FeedItems items = new FeedItems(feed, content, follow);
        List<ItemVersion> versions = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (FoundArticle article : content.reading().articles()) {
            ItemVersion version = items.version(article);
            if (keys.add(version.key())) {
                versions.add(version);
            }
        }
        return versions;
    }

    private ItemVersion version(FoundArticle article) {
        ArticleLine line =
                ArticleLine.of(PostedArticle.fields(article, content.reading().form()));
        boolean incomplete = article.incomplete() || article.text() == null;
        ItemMark mark = article.mark();
        String hash = Digest.of(line.hash(), incomplete && mark != null ? mark.modified() : null);
        URI page = page(article);
        String key = key(article, line);
        boolean follows = page != null
                && (content.listsPages() || follow == Follow.ALWAYS || follow == Follow.INCOMPLETE && incomplete);
        return new ItemVersion(key, hash, page == null ? withoutPage(article, line, key) : line, follows ? page : null);
    }

    private String key(FoundArticle article, ArticleLine line) {
        String id = statedId(article);
        if (id != null && isUnique(id)) {
            return shortened(id);
        }
        String address = page(article) == null ? null : canonical(article);
        return address == null ? line.hash() : shortened(address);
    }

    private boolean isUnique(String id) {
        return addressesOfId.getOrDefault(id, Set.of()).size() == 1;
    }

    /** The address of the item; null if it has none of its own. */
    private @Nullable URI page(FoundArticle article) {
        FoundField<URI> url = article.url();
        String address = canonical(article);
        if (url == null || address == null) {
            return null;
        }
        boolean isSite = url.value().getRawQuery() == null
                && String.valueOf(url.value().getPath()).replace("/", "").isEmpty();
        boolean isShared = titlesAtAddress.getOrDefault(address, Set.of()).size() > 1;
        return isSite || isShared ? null : url.value();
    }

    /** Without an address, ingest derives the id of an article from its guid. */
    private ArticleLine withoutPage(FoundArticle article, ArticleLine line, String key) {
        String id = statedId(article);
        boolean hasGuid = id != null && isUnique(id) && id.equals(line.field("guid"));
        return line.at(hasGuid ? null : madeAddress(key));
    }

    /**
     * Ingest derives the id of an article from its address, and drops the fragment. The address is published, and path
     * and query of the feed can contain a secret: they are part of the digest only.
     */
    private String madeAddress(String key) {
        return "%s://%s/?item=%s"
                .formatted(
                        feed.getScheme(),
                        feed.getRawAuthority(),
                        Digest.of(feed.toString().replaceFirst("#.*", ""), key).substring(0, ITEM_CHARACTERS));
    }

    private static @Nullable String statedId(FoundArticle article) {
        ItemMark mark = article.mark();
        return mark == null || mark.id() == null || mark.id().isBlank()
                ? null
                : mark.id().strip();
    }

    private static @Nullable String canonical(FoundArticle article) {
        FoundField<URI> url = article.url();
        return url == null ? null : Ids.canonical(url.value()).toString();
    }

    /** Keys are primary keys in the database, which have no control characters and are not endless. */
    private static String shortened(String key) {
        boolean usable = key.length() <= MAX_KEY_CHARACTERS && key.chars().noneMatch(Character::isISOControl);
        return usable ? key : Digest.of(key);
    }
}
