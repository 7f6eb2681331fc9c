with d1 as (delete from identity_alias), d2 as (delete from identity_decision), d3 as (delete from wording_key), d4 as (delete from wording),
    d5 as (delete from carrier_band), d6 as (delete from carrier), d7 as (delete from carried_report), d8 as (delete from mention),
    d9 as (delete from claim_thread), d10 as (delete from claim_origin), d11 as (delete from source_thread), d12 as (delete from source_shift),
    d13 as (delete from counted_article), d14 as (delete from coverage_count), d15 as (delete from coverage_failure), d16 as (delete from strand),
    d17 as (delete from outlet_thread)
delete from identity
