alter table paper add column received boolean not null default false;
comment on column paper.received is 'Made outside the program: known by its kind, the number its issuer gave it (whole, in symbol), its day and its scan.';
alter table paper add constraint paper_received_check check (not received or (number is null and state in ('issued', 'cancelled')));
