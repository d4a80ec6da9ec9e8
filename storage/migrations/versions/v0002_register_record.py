"""How much a team wants to be asked, and the record of a register that a dossier started from."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; the projects that are there are asked everything."""
    op.add_column("dossiers", sa.Column("intended_scope", sa.String(20), nullable=False, server_default="full"))
    op.add_column("dossiers", sa.Column("register_record", sa.JSON(), nullable=True))
