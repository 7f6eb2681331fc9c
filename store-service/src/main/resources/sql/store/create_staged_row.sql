-- Creates the temporary table that StagedRows copies to, unless the session has it.
select create_staged_row()
