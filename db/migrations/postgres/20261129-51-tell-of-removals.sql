-- Researchers are told of removals too. `seen` is what the removed person had read by then (membership.news_seen), so
-- that a removal hides nothing from who comes back.
alter table access_news
  add column seen bigint,
  drop constraint access_news_kind_check,
  add constraint access_news_kind_check check (kind in ('added', 'password', 'removed')),
  add constraint access_news_seen_check check ((kind = 'removed') = (seen is not null));
