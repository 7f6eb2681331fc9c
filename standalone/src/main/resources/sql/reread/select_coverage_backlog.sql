-- Returns how many articles coverage is behind the store.
select due from coverage_lag
