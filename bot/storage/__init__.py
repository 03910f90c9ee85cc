"""Where the record is kept: SQLite in a file of its own, or PostgreSQL by address."""
