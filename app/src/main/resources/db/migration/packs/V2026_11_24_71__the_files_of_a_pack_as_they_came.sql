create table packs_files (
    content text primary key check (content ~ '^[0-9a-f]{64}$'),
    packed bytea not null
);
comment on table packs_files is 'One row is the files of a pack as they came, zipped, by their fingerprint, so that it can be proof-read again.';

alter table packs_import add column content text references packs_files (content);
