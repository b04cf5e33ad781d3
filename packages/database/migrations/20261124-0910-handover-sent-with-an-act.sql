-- A move is always offered by its act; a file sent to the court may be, and then follows the act when it is corrected or annulled.
do $$
declare
  rule text;
begin
  select conname into strict rule from pg_constraint
   where conrelid = 'hand_over'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%act_id IS NOT NULL%';
  execute format('alter table hand_over drop constraint %I', rule);
end $$;
alter table hand_over add constraint hand_over_with_act check (case kind when 'move' then act_id is not null when 'return' then act_id is null else true end);
