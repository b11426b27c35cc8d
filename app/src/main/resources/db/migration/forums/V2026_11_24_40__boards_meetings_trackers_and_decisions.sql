create table forums_board (
    id uuid primary key,
    address text not null unique check (address ~ '^[a-z0-9.]+(-[a-z0-9.]+)*$'),
    title text not null check (title <> ''),
    kind text
);
comment on table forums_board is 'One row is a board. Papers that name it the same way speak of the same board.';

create table forums_meeting (
    id uuid primary key,
    board_id uuid not null references forums_board,
    meets_on date not null,
    set_by text not null,
    set_at timestamptz not null,
    unique (board_id, meets_on)
);
comment on table forums_meeting is 'One row is a date on which a board meets or met.';

create table forums_item (
    id uuid primary key,
    meeting_id uuid not null references forums_meeting,
    place integer not null,
    title text not null check (title <> ''),
    brought_by text,
    paper text not null check (paper in ('NONE', 'WRITTEN', 'MADE')),
    page text,
    unique (meeting_id, place)
);
comment on table forums_item is 'One row is an item of a meeting''s agenda.';

create table forums_paper_state (
    number bigint generated always as identity primary key,
    item_id uuid not null references forums_item,
    state text not null check (state in ('NOT_IN', 'IN')),
    said_by text not null,
    said_at timestamptz not null
);
comment on table forums_paper_state is 'One row is a word on whether the paper of an item has come in; the newest holds.';

create table forums_line (
    id uuid primary key,
    board_id uuid not null references forums_board,
    sort text not null check (sort in ('ACTION', 'COMMITMENT')),
    met_on date,
    met_on_printed text,
    minute text,
    words text not null check (words <> ''),
    source text not null,
    taken_at timestamptz not null
);
comment on table forums_line is 'One row is a line of a board''s tracker or a promise in its minutes.';
create unique index forums_line_once on forums_line
    (board_id, sort, coalesce(met_on_printed, ''), coalesce(minute, ''), md5(words));

create table forums_answer (
    number bigint generated always as identity primary key,
    line_id uuid not null references forums_line,
    answered_on date not null,
    words text,
    closes boolean not null,
    written_by text not null,
    written_at timestamptz not null,
    check (closes or words is not null)
);
comment on table forums_answer is 'One row is what was answered to a line; a line is closed once an answer closes it.';
create index forums_answer_of_line on forums_answer (line_id, answered_on, number);

create table forums_recommendation (
    id uuid primary key,
    board_id uuid not null references forums_board,
    place integer not null,
    ref text,
    words text not null check (words <> ''),
    source text not null
);
comment on table forums_recommendation is 'One row is a recommendation that a board made.';
create unique index forums_recommendation_once on forums_recommendation (board_id, coalesce(ref, ''), md5(words));

create table forums_response (
    number bigint generated always as identity primary key,
    recommendation_id uuid not null references forums_recommendation,
    reported_on date not null,
    response text,
    progress text,
    written_by text not null,
    written_at timestamptz not null,
    check (response is not null or progress is not null)
);
comment on table forums_response is 'One row is a paper''s response to a recommendation and what has come of it; the newest is shown first.';

create table forums_decision (
    id uuid primary key,
    meeting_id uuid not null references forums_meeting,
    number integer not null,
    minute text not null check (minute <> ''),
    words text not null check (words <> ''),
    about_sort text not null check (about_sort in ('MEASURE', 'ACTION')),
    about_id text not null,
    about_title text not null,
    owner text not null check (owner <> ''),
    due_on date not null,
    plan text not null,
    plan_title text not null,
    theme text,
    corrects uuid references forums_decision,
    recorded_by text not null,
    recorded_at timestamptz not null,
    unique (meeting_id, number)
);
comment on table forums_decision is 'One row is a decision of a board about a measure or an action. A correction is a further row.';

create function forums_refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name;
end
$$;

create trigger forums_meeting_is_kept before update or delete on forums_meeting
    for each row execute function forums_refuse_to_forget();
create trigger forums_item_is_kept before update or delete on forums_item
    for each row execute function forums_refuse_to_forget();
create trigger forums_paper_state_is_kept before update or delete on forums_paper_state
    for each row execute function forums_refuse_to_forget();
create trigger forums_line_is_kept before update or delete on forums_line
    for each row execute function forums_refuse_to_forget();
create trigger forums_answer_is_kept before update or delete on forums_answer
    for each row execute function forums_refuse_to_forget();
create trigger forums_recommendation_is_kept before update or delete on forums_recommendation
    for each row execute function forums_refuse_to_forget();
create trigger forums_response_is_kept before update or delete on forums_response
    for each row execute function forums_refuse_to_forget();
create trigger forums_decision_is_kept before update or delete on forums_decision
    for each row execute function forums_refuse_to_forget();
