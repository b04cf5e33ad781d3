-- What the money of a budget line is for: findings of the first edition, so that it goes on through amendments.
alter table plan_finding add column serves uuid[] not null default '{}' check (serves = '{}' or kind = 'budget');
grant update (serves) on plan_finding to dong_hanh_app;
