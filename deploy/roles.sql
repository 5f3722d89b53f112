-- The two roles that Liqa needs in PostgreSQL, of which neither is a superuser: one that seeds, and one for the servers,
-- which may read the edition and nothing else. Run it once, as a superuser, in the database that is to hold it:
--   SEEDER_PASSWORD=… READER_PASSWORD=… psql liqa -f deploy/roles.sql
-- (psql 15 or later). In passwords take letters and digits alone, or percent-encode them in DATABASE_URL.
\set ON_ERROR_STOP on
\getenv seeder_password SEEDER_PASSWORD
\getenv reader_password READER_PASSWORD

CREATE ROLE liqa_seeder LOGIN PASSWORD :'seeder_password';
CREATE ROLE liqa_reader LOGIN PASSWORD :'reader_password';

-- Nobody makes tables here but the seeder.
REVOKE TEMPORARY ON DATABASE :"DBNAME" FROM PUBLIC;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- Each seeding makes a schema, and gives it the name of the one before: liqa.
GRANT CREATE ON DATABASE :"DBNAME" TO liqa_seeder;

-- So that the servers may read the next edition, too.
ALTER DEFAULT PRIVILEGES FOR ROLE liqa_seeder GRANT USAGE ON SCHEMAS TO liqa_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE liqa_seeder GRANT SELECT ON TABLES TO liqa_reader;
