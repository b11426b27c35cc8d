alter table plans_action add column added_on date not null default current_date;
alter table plans_action alter column added_on drop default;
comment on column plans_action.added_on is 'The first day it is known from: of the paper that first printed it, or the day somebody asked for it.';

alter table plans_update add column from_paper boolean not null default false;
alter table plans_update alter column from_paper drop default;
comment on column plans_update.from_paper is 'True if a paper printed it, which the writer only brought in.';
