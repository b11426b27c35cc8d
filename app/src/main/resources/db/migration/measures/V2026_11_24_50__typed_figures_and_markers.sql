create table measures_typed_paper (
    id uuid primary key,
    scorecard text not null check (scorecard ~ '^[a-z0-9.]+(-[a-z0-9.]+)*$'),
    title text not null check (title <> ''),
    authority text not null,
    board text,
    reported_on date not null,
    year_starts_in integer not null check (year_starts_in between 1 and 12),
    unique (scorecard, reported_on)
);
comment on table measures_typed_paper is 'One row is a paper whose scorecard was typed. Papers of the same title fill the same scorecard.';

create table measures_typed_line (
    id uuid primary key,
    scorecard text not null,
    address text not null check (address ~ '^[a-z0-9.]+(-[a-z0-9.]+)*$'),
    ref text,
    title text not null,
    twin integer not null,
    unique (scorecard, address),
    unique nulls not distinct (scorecard, ref, title, twin)
);
comment on table measures_typed_line is
    'One row is a line of a typed scorecard. It is the same line in every paper that prints its reference and title; twin tells apart those a paper prints twice.';

create table measures_typed_printing (
    number bigint generated always as identity primary key,
    paper_id uuid not null references measures_typed_paper,
    line_id uuid not null references measures_typed_line,
    taken_at timestamptz not null,
    taken_by text not null,
    place integer not null,
    key text not null,
    heading boolean not null,
    theme text,
    section text,
    unit text,
    better text,
    period_type text,
    target_min text,
    target_upper text,
    trend_printed text,
    note text,
    in_file text not null,
    in_row integer not null
);
comment on table measures_typed_printing is 'One row is how a paper prints a line. A correction of the paper is a further row.';

create index measures_typed_printing_of_paper on measures_typed_printing (paper_id, line_id, number);

create table measures_typed_benchmark (
    printing bigint not null references measures_typed_printing,
    place integer not null,
    whose text not null,
    printed text not null,
    primary key (printing, place)
);
comment on table measures_typed_benchmark is 'One row is a figure to compare with, as printed beside a line.';

create table measures_typed_figure (
    number bigint generated always as identity primary key,
    paper_id uuid not null references measures_typed_paper,
    line_id uuid not null references measures_typed_line,
    taken_at timestamptz not null,
    taken_by text not null,
    period text not null,
    printed text,
    value numeric,
    numerator numeric,
    denominator numeric,
    note text,
    in_file text not null,
    in_row integer not null
);
comment on table measures_typed_figure is
    'One row is a figure as a paper prints it. A correction is a further row of the same paper, line and period, taken later.';

create index measures_typed_figure_of_line on measures_typed_figure (line_id, paper_id, number);

create function measures_refuse_to_forget() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name;
end
$$;

create trigger measures_typed_paper_is_kept before update or delete on measures_typed_paper
    for each row execute function measures_refuse_to_forget();
create trigger measures_typed_line_is_kept before update or delete on measures_typed_line
    for each row execute function measures_refuse_to_forget();
create trigger measures_typed_printing_is_kept before update or delete on measures_typed_printing
    for each row execute function measures_refuse_to_forget();
create trigger measures_typed_benchmark_is_kept before update or delete on measures_typed_benchmark
    for each row execute function measures_refuse_to_forget();
create trigger measures_typed_figure_is_kept before update or delete on measures_typed_figure
    for each row execute function measures_refuse_to_forget();

create table measures_marker (
    number bigint generated always as identity primary key,
    measure text not null,
    marked_on date not null,
    words text not null check (words <> ''),
    link text not null
);
comment on table measures_marker is 'One row is a dated remark on a measure''s chart, told by the page it links to.';

create index measures_marker_of_measure on measures_marker (measure, marked_on);
