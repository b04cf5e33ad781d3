alter table report_evidence add column amounts bigint[] check (cardinality(amounts) = cardinality(columns));
comment on column report_evidence.amounts is 'How often the record counted in each of its columns; null where once.';
