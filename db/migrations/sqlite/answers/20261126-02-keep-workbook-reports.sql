-- Report on the workbook a draft was imported from, time (UTC) and file name.
create table workbook_report (
  version_id integer primary key references questionnaire_version (id) on delete cascade,
  file text not null,
  read_at text not null,
  report text not null check (json_valid(report))
) strict;
