"""The worlds that are attacked: services over a file of their own, and the real bot in a simulated server."""

from tests.cogs.conftest import empty_stage, migrated, stage
from tests.services.conftest import built, world

__all__ = ["built", "empty_stage", "migrated", "stage", "world"]
