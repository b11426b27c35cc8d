create table access_person (
    username text primary key check (username ~ '^[a-z0-9][a-z0-9.-]*$'),
    role text not null,
    display_name text not null check (display_name <> ''),
    service text,
    team text,
    password_hash text not null
);
comment on table access_person is 'One row is someone who may sign in, with the role and the part of the authority that they see.';

create table access_failure (
    name_digest text not null,
    failed_at timestamptz not null
);
comment on table access_failure is 'One row is a failed sign-in. The name is kept as a digest, for people type passwords into the wrong box.';

create index access_failure_by_name on access_failure (name_digest, failed_at);

create table access_log (
    number bigint generated always as identity primary key,
    at timestamptz not null,
    username text not null,
    role text not null,
    display_name text not null,
    what text not null,
    children bigint not null check (children >= 0)
);
comment on table access_log is 'One row is a view of child-level rows, or a refusal of one: who, what, how many children, when. Never a child''s own details.';

create index access_log_by_time on access_log (at);

create function access_refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name;
end
$$;

create trigger access_log_is_kept before update or delete on access_log
    for each row execute function access_refuse_to_forget();
create trigger access_log_is_not_emptied before truncate on access_log
    for each statement execute function access_refuse_to_forget();
