create table risks_register (
    id uuid primary key,
    address text not null unique,
    title text not null check (title <> '')
);
comment on table risks_register is 'One row is a register of risks. Papers of the same title report on the same register.';

create table risks_report (
    register_id uuid not null references risks_register,
    reported_on date not null,
    taken_at timestamptz not null,
    taken_by text not null
);
comment on table risks_report is 'One row is a paper that told the register something new.';

create table risks_risk (
    id uuid primary key,
    register_id uuid not null references risks_register,
    address text not null unique check (address ~ '^[a-z0-9.]+(-[a-z0-9.]+)*$'),
    place integer not null,
    ref text,
    kind text not null check (kind in ('RISK', 'ISSUE')),
    description text,
    mitigation text,
    raised_on text,
    owner text,
    state text not null check (state in ('OPEN', 'CLOSED')),
    origin text not null,
    version integer not null default 1
);
comment on table risks_risk is 'One row is a risk or an issue as it now stands; risks_change tells how it came to.';
comment on column risks_risk.raised_on is 'As printed: a month, a day or words.';

create table risks_assessment (
    number bigint generated always as identity primary key,
    risk_id uuid not null references risks_risk,
    assessed_on date not null,
    probability text,
    impact text,
    printed_score text,
    written_at timestamptz not null,
    written_by text not null,
    check (coalesce(probability, impact, printed_score) is not null)
);
comment on table risks_assessment is 'One row is how likely and how grave a risk was held to be on a day, as printed or chosen.';

create index risks_assessment_of_risk on risks_assessment (risk_id, assessed_on, number);

create table risks_change (
    number bigint generated always as identity primary key,
    risk_id uuid not null references risks_risk,
    changed_at timestamptz not null,
    changed_by text not null,
    from_paper boolean not null,
    field text not null,
    was text,
    became text
);
comment on table risks_change is 'One row is a field of a risk that was changed, by a person or by a later paper.';

create function risks_refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name;
end
$$;

create trigger risks_report_is_kept before update or delete on risks_report
    for each row execute function risks_refuse_to_forget();
create trigger risks_assessment_is_kept before update or delete on risks_assessment
    for each row execute function risks_refuse_to_forget();
create trigger risks_change_is_kept before update or delete on risks_change
    for each row execute function risks_refuse_to_forget();
