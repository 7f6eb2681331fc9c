package news.hearsay.archive.coverage;

import java.util.List;

/** The tables of coverage that the job writes, with the columns that are compared. */
public final class CoverageTables {

    /** Each table. */
    public static final List<ComparedRows> ALL = List.of(
            table("identity", "identities", "id, kind, name, name_key, governmental, seeded, certain"),
            table("identity_decision", "decisions", """
                article_id, kind, name, name_key, person_key, occupation, identity_id, reason, certain, said_at"""),
            table("carried_report", "reports", "id, title, first_seen, last_seen, carriers, outlet_names"),
            table("carrier", "carriers", """
                article_id, revision, outlet_id, outlet, title, published_at, said_at, minima, words, facts, report_id,
                similarity"""),
            table(
                    "(select id, negated, coalesce(words_id, id) as words_id, story_id, coalesce(group_id, thread_id)"
                            + " as group_id, thread_id, opposite from wording) as wording",
                    "wordings",
                    "id, negated, words_id, story_id, group_id, thread_id, opposite"),
            table("mention", "mentions", """
                id, article_id, revision, place, in_current, received_at, gone_at, dated_at, title, url, published_at,
                outlet_id, outlet, claim_id, claim, sentence, cue, stance, negated, subjects, aspects, source_id, source,
                source_kind, governmental, anonymous, chain, chain_ids, chain_kinds, chain_roles, via_id, via, reworded,
                wording_id, thread_id, report_id, status, said_at, added_at, withdrawn_at, first_of_article,
                first_of_report, first_of_origin, strand_id, origin_id, origin, origin_kind, origin_governmental, through"""),
            table("strand", "strands", """
                id, thread_id, outlet_id, outlet, gate_id, gate, source_id, source, source_kind, anonymous, stance, status,
                origin_id, origin, origin_kind, origin_governmental, through, governmental, first_seen, last_seen,
                last_changed, first_mention, mentions, articles, reports, origin_reports, subjects, aspects"""),
            table("claim_origin", "origins", """
                thread_id, origin_id, origin, kind, source_kind, governmental, through, first_seen, last_seen, mentions,
                carriers, carrier_names, reports, is_current, certain"""),
            table("claim_thread", "threads", """
                id, headline, subjects, aspects, first_seen, last_seen, last_changed, mentions, articles, outlets,
                outlet_ids, outlet_names, source_ids, source_kinds, stances, reports, origins, named_origins,
                anonymous_origins, governmental_origins, denials, opposite_id"""));

    private CoverageTables() {}

    private static ComparedRows table(String table, String dataSet, String columns) {
        return new ComparedRows(table, dataSet, ComparedRows.columns(columns));
    }
}
