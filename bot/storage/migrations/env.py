"""How Alembic reaches the database: through the connection that the migrating program hands it."""

from alembic import context
from sqlalchemy import Connection

from bot.storage.tables import METADATA

connection: Connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
