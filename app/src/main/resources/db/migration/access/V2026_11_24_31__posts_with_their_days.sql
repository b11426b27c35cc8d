create table access_post (
    number bigint generated always as identity primary key,
    username text not null references access_person on delete cascade,
    service text,
    team text,
    worker text,
    starts_on date,
    ends_on date,
    check (ends_on >= starts_on)
);
comment on table access_post is 'One row is a part of the authority that someone sees, from its first day to its last; a part without service, team and worker is all of it.';

create index access_post_by_name on access_post (username);

insert into access_post (username, service, team)
select username, service, team from access_person order by username;

alter table access_person drop column service, drop column team;
