alter table paper add column original_scan_id uuid references attachment;
comment on column paper.original_scan_id is 'The picture as it was sent, where the scan shown and printed was made of it.';
grant update (original_scan_id) on paper to dong_hanh_app;
