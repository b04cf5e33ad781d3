-- A report as of an earlier day reads rows that have been replaced since; the index of the present rows cannot find them.
create index person_state_history on person_state (person_id, lower(valid));
