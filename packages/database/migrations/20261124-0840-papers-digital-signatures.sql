alter table paper add column print_hash bytea, add column signed_file_hash bytea;
comment on column paper.print_hash is 'SHA-256 of the PDF as it was first given out after the signature; the bytes are kept, and given out every time.';
comment on column paper.signed_file_hash is 'SHA-256 of that PDF as it came back with a digital signature added to it.';
alter table paper add constraint paper_signed_file_check check (signed_file_hash is null or print_hash is not null);
create index paper_print_hash on paper (print_hash) where print_hash is not null;
create index paper_signed_file_hash on paper (signed_file_hash) where signed_file_hash is not null;
grant update (print_hash, signed_file_hash) on paper to dong_hanh_app;
