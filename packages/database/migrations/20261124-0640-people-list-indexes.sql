-- Row security reads the scope columns of every row a list counts. With them in the index the count stays in the index;
-- without, it fetched each row: 5.7 ms against 1.6 ms for a province of ten thousand.
drop index person_summary_unit_name, person_summary_province_name, person_summary_name, person_summary_unit_state, person_summary_province_state;
create index person_summary_unit_name on person_summary (unit_id, name_sort, person_id) include (province_code) where not merged;
create index person_summary_province_name on person_summary (province_code, name_sort, person_id) include (unit_id) where not merged;
create index person_summary_name on person_summary (name_sort, person_id) include (province_code, unit_id) where not merged;
create index person_summary_unit_state on person_summary (unit_id, state, name_sort, person_id) include (province_code) where not merged;
create index person_summary_province_state on person_summary (province_code, state, name_sort, person_id) include (unit_id) where not merged;
