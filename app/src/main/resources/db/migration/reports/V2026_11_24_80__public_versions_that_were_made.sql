create table reports_published (
    number bigint generated always as identity primary key,
    board text not null,
    met_on date not null,
    made_at timestamptz not null,
    made_by text not null check (made_by <> ''),
    content text not null unique check (content ~ '^[0-9a-f]{64}$'),
    report text not null
);
comment on table reports_published is 'One row is a report whose public version was made, as it was before numbers were hidden, so that a later one gives nothing away beside it.';

create function reports_refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name;
end
$$;

create trigger reports_published_is_kept before update or delete on reports_published
    for each row execute function reports_refuse_to_forget();
