-- Report on the workbook a draft was imported from, time (UTC) and file name.
create table workbook_report (
  version_id bigint primary key references questionnaire_version (id) on delete cascade,
  file text collate "C" not null,
  read_at text collate "C" not null,
  report text collate "C" not null check (report::json is not null)
);
