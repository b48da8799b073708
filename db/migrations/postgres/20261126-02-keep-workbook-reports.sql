-- What was read of the workbook a draft came from, when (UTC), and what the file was called.
create table workbook_report (
  version_id bigint primary key references questionnaire_version (id) on delete cascade,
  file text collate "C" not null,
  read_at text collate "C" not null,
  report text collate "C" not null check (report::json is not null)
);
