"""Which texts a team blacks out in the publication."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; nothing is blacked out in the projects that are there."""
    op.add_column("dossiers", sa.Column("blacked_out", sa.JSON(), nullable=False, server_default="[]"))
