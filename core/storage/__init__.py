"""The one SQLite file: schema, journal, copies, one store per domain. The only place with rows."""
