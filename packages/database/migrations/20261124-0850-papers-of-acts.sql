create index paper_act on paper (act_id) where act_id is not null;

-- The issued papers of an act with their numbers, for its entry on the timeline; the act itself is never changed.
create function app.issued_papers(wanted_act uuid) returns jsonb language sql stable set search_path = public
  as $$ select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number || '/' || p.symbol) order by p.number), '[]')
          from paper p where p.act_id = wanted_act and p.state = 'issued' and p.number is not null $$;
grant execute on function app.issued_papers to dong_hanh_app;
