-- A scan is read by whoever reads the paper it belongs to, wherever it was taken: a file that was handed over keeps its scans.
create index paper_scan on paper (scan_id) where scan_id is not null;
create index paper_original_scan on paper (original_scan_id) where original_scan_id is not null;
create policy attachment_of_paper on attachment for select using (purpose = 'paper' and (
  exists (select 1 from paper p where p.scan_id = attachment.id) or exists (select 1 from paper p where p.original_scan_id = attachment.id)));
