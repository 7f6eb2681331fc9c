package news.hearsay.store.rows;

import java.util.List;
import news.hearsay.events.SubjectDefinition;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes definitions of subjects. The latest definition of a subject counts. */
@Component
class SubjectRows {

    private static final MultiRowStatement<SubjectDefinition> DEFINITIONS = new MultiRowStatement<SubjectDefinition>(
                    "upsert_subject_definition")
            .text("name", SubjectDefinition::name)
            .text("context", definition -> ArrayLiteral.of(definition.context()))
            .text("phrases", definition -> ArrayLiteral.of(definition.phrases()))
            .text("exclusions", definition -> ArrayLiteral.of(definition.exclusions()))
            .text("names", definition -> ArrayLiteral.of(definition.names()))
            .text("aspects", definition -> JsonMapper.shared().writeValueAsString(definition.aspects()))
            .text("changedAt", SubjectDefinition::changedAt)
            .text("changedBy", SubjectDefinition::changedBy)
            .text("deleted", SubjectDefinition::deleted)
            .text("eventId", SubjectDefinition::eventId);

    private final RowSource source;

    SubjectRows(RowSource source) {
        this.source = source;
    }

    void write(List<SubjectDefinition> definitions) {
        DEFINITIONS.write(source, definitions);
    }
}
