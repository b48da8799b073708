-- What was read of the workbook a draft came from, when (UTC), and what the file was called.
create table workbook_report (
  version_id integer primary key references questionnaire_version (id) on delete cascade,
  file text not null,
  read_at text not null,
  report text not null check (json_valid(report))
) strict;
