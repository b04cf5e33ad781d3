-- A misspelt name shares all syllables but one with the right one: found by its syllables, in any order.
create index name_form_syllables on name_form using gin (string_to_array(folded, ' '));
