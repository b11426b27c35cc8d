alter table risks_assessment add column from_paper boolean not null default false;
alter table risks_assessment alter column from_paper drop default;
comment on column risks_assessment.from_paper is 'True if a paper printed it, which the writer only brought in.';
