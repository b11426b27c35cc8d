create table proofing_reading (
    number bigint generated always as identity primary key,
    content text not null check (content ~ '^[0-9a-f]{64}$'),
    read_at timestamptz not null
);
comment on table proofing_reading is 'One row is a proof-reading of a paper''s files that found something else than the one before it. The files are known by their fingerprint.';

create index proofing_reading_by_content on proofing_reading (content, number);

create table proofing_finding (
    reading bigint not null references proofing_reading (number),
    at integer not null,
    code text not null,
    file text not null,
    ref text not null,
    expected text not null,
    printed text not null,
    says text not null,
    what_to_do text not null,
    cause text not null,
    primary key (reading, at)
);
comment on table proofing_finding is 'One row is a thing that a reading found, in the order in which the paper is read.';

create table proofing_reply (
    number bigint generated always as identity primary key,
    paper text not null check (paper <> ''),
    fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
    turn integer not null check (turn > 0),
    code text not null,
    file text not null,
    ref text not null,
    reason text not null check (reason <> ''),
    said_by text not null check (said_by <> ''),
    username text not null,
    said_at timestamptz not null,
    unique (paper, fingerprint, turn)
);
comment on table proofing_reply is 'One row is what somebody said of a finding on papers of one title: with an odd turn why it stands, with an even one that this no longer holds.';

create function proofing_refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name;
end
$$;

create trigger proofing_reading_is_kept before update or delete on proofing_reading
    for each row execute function proofing_refuse_to_forget();
create trigger proofing_finding_is_kept before update or delete on proofing_finding
    for each row execute function proofing_refuse_to_forget();
create trigger proofing_reply_is_kept before update or delete on proofing_reply
    for each row execute function proofing_refuse_to_forget();
