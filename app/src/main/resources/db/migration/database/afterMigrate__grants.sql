-- The application may read and write rows and nothing else. Tables that are only added to guard themselves by a trigger.
grant usage on schema public to ${application};
grant select, insert, update, delete on all tables in schema public to ${application};
grant usage, select on all sequences in schema public to ${application};
revoke all on flyway_schema_history from ${application};
