package news.hearsay.feeds.work;

import news.hearsay.feeds.post.DeliveryPoster;
import news.hearsay.platform.posting.IngestRefusedException;
import org.springframework.stereotype.Component;

/** Posts what is pending. */
@Component
class PostLoop implements Loop {

    private final DeliveryPoster poster;
    private final Bell bell = new Bell();

    PostLoop(DeliveryPoster poster) {
        this.poster = poster;
    }

    @Override
    public String name() {
        return "feed-posts";
    }

    @Override
    public Bell bell() {
        return bell;
    }

    @Override
    public boolean run() throws IngestRefusedException, IngestBusyException {
        return switch (poster.postNext()) {
            case EMPTY -> false;
            case POSTED -> true;
            case LATER -> throw new IngestBusyException();
        };
    }
}
