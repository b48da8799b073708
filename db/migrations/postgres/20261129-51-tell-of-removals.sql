-- Adds notices of removals. `seen` is the removed person's membership.news_seen, so that somebody added again gets the
-- notices not read before.
alter table access_news
  add column seen bigint,
  drop constraint access_news_kind_check,
  add constraint access_news_kind_check check (kind in ('added', 'password', 'removed')),
  add constraint access_news_seen_check check ((kind = 'removed') = (seen is not null));
