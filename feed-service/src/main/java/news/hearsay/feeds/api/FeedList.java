package news.hearsay.feeds.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** All feeds, by name. */
@Schema(name = "FeedList", description = "All feeds, by name")
record FeedList(List<FeedView> feeds) {}
