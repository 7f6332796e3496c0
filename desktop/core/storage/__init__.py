"""The plan file: one SQLite database that holds a whole plan. The only importer of peewee and sqlite3."""
