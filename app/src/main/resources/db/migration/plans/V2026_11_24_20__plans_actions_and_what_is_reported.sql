create table plans_plan (
    id uuid primary key,
    address text not null unique check (address ~ '^[a-z0-9.]+(-[a-z0-9.]+)*$'),
    title text not null check (title <> ''),
    kind text
);
comment on table plans_plan is 'One row is a plan. Papers of the same title report on the same plan.';

create table plans_report (
    plan_id uuid not null references plans_plan,
    reported_on date not null,
    taken_at timestamptz not null,
    taken_by text not null,
    rating text
);
comment on table plans_report is 'One row is a paper that told the plan something new, with its rating of the whole.';

create table plans_meaning (
    plan_id uuid not null references plans_plan,
    reported_on date not null,
    word text not null,
    of_the_whole text,
    of_an_action text
);
comment on table plans_meaning is 'One row is what a paper says a rating word means; the newest paper that says so wins.';

create table plans_theme (
    id uuid primary key,
    plan_id uuid not null references plans_plan,
    place integer not null,
    ref text,
    title text not null,
    unique (plan_id, title)
);
comment on table plans_theme is 'One row is a theme of a plan.';

create table plans_theme_update (
    theme_id uuid not null references plans_theme,
    written_at timestamptz not null,
    written_by text not null,
    reported_on date not null,
    rating text,
    words text,
    check (rating is not null or words is not null)
);
comment on table plans_theme_update is 'One row is a rating of a theme and what was said of it.';

create table plans_action (
    id uuid primary key,
    plan_id uuid not null references plans_plan,
    address text not null check (address ~ '^[a-z0-9.]+(-[a-z0-9.]+)*$'),
    place integer not null,
    ref text,
    theme text,
    objective text,
    words text,
    lead text,
    due_kind text check (due_kind in ('DATE', 'MONTH', 'RECURRING', 'TO_BE_CONFIRMED', 'WORDS')),
    due_printed text,
    due_last_day date,
    state text not null check (state in ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'STOPPED')),
    origin text not null,
    version integer not null default 1,
    unique (plan_id, address),
    check ((due_kind is null) = (due_printed is null)),
    check ((due_last_day is not null) = coalesce(due_kind in ('DATE', 'MONTH'), false))
);
comment on table plans_action is 'One row is an action as it now stands; plans_change tells how it came to.';

create table plans_success_measure (
    action_id uuid not null references plans_action,
    place integer not null,
    title text,
    baseline text,
    target text,
    target_by text,
    primary key (action_id, place)
);
comment on table plans_success_measure is 'One row is how it will be known that an action worked.';

create table plans_dependency (
    action_id uuid not null references plans_action,
    place integer not null,
    on_ref text not null,
    primary key (action_id, place)
);
comment on table plans_dependency is 'One row is a reference that an action hangs on, as printed; it need not lead anywhere.';

create table plans_update (
    number bigint generated always as identity primary key,
    action_id uuid not null references plans_action,
    written_at timestamptz not null,
    written_by text not null,
    reported_on date not null,
    rating text,
    words text,
    check (rating is not null or words is not null)
);
comment on table plans_update is 'One row is what was reported of an action. A correction is a further row.';

create index plans_update_of_action on plans_update (action_id, reported_on, number);

create table plans_change (
    number bigint generated always as identity primary key,
    action_id uuid not null references plans_action,
    changed_at timestamptz not null,
    changed_by text not null,
    from_paper boolean not null,
    field text not null,
    was text,
    became text
);
comment on table plans_change is 'One row is a field of an action that was changed, by a person or by a later paper.';

create function plans_refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name;
end
$$;

create trigger plans_update_is_kept before update or delete on plans_update
    for each row execute function plans_refuse_to_forget();
create trigger plans_theme_update_is_kept before update or delete on plans_theme_update
    for each row execute function plans_refuse_to_forget();
create trigger plans_change_is_kept before update or delete on plans_change
    for each row execute function plans_refuse_to_forget();
create trigger plans_report_is_kept before update or delete on plans_report
    for each row execute function plans_refuse_to_forget();
