alter table plans_action add column origin_link text check (origin_link like '/%');
alter table plans_action add column raised_by uuid unique;
comment on column plans_action.origin_link is 'The page of what it came from, such as a decision; a paper has none.';
comment on column plans_action.raised_by is 'What asked for it, such as a decision, so that asking twice makes one action.';

create table plans_linked_measure (
    action_id uuid not null references plans_action,
    place integer not null,
    measure text not null,
    primary key (action_id, place),
    unique (action_id, measure)
);
comment on table plans_linked_measure is 'One row is a measure of the catalogue that an action is held against.';
