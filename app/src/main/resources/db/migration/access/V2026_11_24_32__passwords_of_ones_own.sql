alter table access_person add column password_is_own boolean not null default false;
comment on column access_person.password_is_own is 'True once the person has chosen the password themselves.';
