create table access_broken_glass (
    number bigint generated always as identity primary key,
    username text not null,
    role text not null,
    display_name text not null,
    service text not null,
    reason text not null check (reason <> ''),
    from_then timestamptz not null,
    until_then timestamptz not null check (until_then > from_then)
);
comment on table access_broken_glass is 'One row is a time for which someone opened the rows of a service that is not theirs, with their reason. Only added to.';

create index access_broken_glass_by_time on access_broken_glass (until_then);

create trigger access_broken_glass_is_kept before update or delete on access_broken_glass
    for each row execute function access_refuse_to_forget();
create trigger access_broken_glass_is_not_emptied before truncate on access_broken_glass
    for each statement execute function access_refuse_to_forget();

alter table access_log add column why text;
comment on column access_log.why is 'The reason that was given, where the glass was broken at the time; null where rows were seen in the course of one''s post.';
