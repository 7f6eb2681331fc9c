package news.hearsay.web.page;

import java.util.function.Supplier;
import news.hearsay.web.guard.Visitor;
import news.hearsay.web.read.PageRequest;
import news.hearsay.web.read.RulingRepository;
import news.hearsay.web.read.RulingRepository.Selection;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The live rulings that touch what a page shows, for people who may undo them. */
@Component
class TouchingRulings {

    private static final PageRequest LATEST = new PageRequest(null, 50);

    private final RulingRepository rulings;
    private final Visitor visitor;

    TouchingRulings(RulingRepository rulings, Visitor visitor) {
        this.rulings = rulings;
        this.visitor = visitor;
    }

    /** Adds the latest of the rulings to the model; adds nothing for a reader. */
    void add(Model model, Supplier<Selection> selection) {
        if (visitor.isAnalyst()) {
            model.addAttribute("rulings", rulings.list(selection.get(), LATEST).items());
        }
    }
}
