"""The tables: dossiers, their answers, every change that was made, and settings."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, ForeignKey, Index, MetaData, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Moment(TypeDecorator[datetime]):
    """A moment with its time zone, kept in UTC; SQLite would forget the zone."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The moment in UTC, as the column holds it."""
        return value.astimezone(UTC).replace(tzinfo=None) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """The moment with its zone."""
        return value.replace(tzinfo=UTC) if value else None


class Table(DeclarativeBase):
    """What all tables share: names of constraints that a migration can rely on."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class DossierRow(Table):
    """A dossier without its answers. `revision` grows by one with each change to any part of it."""

    __tablename__ = "dossiers"

    id: Mapped[str] = mapped_column(String(64), primary_key=True)
    revision: Mapped[int]
    project: Mapped[dict[str, Any]] = mapped_column(JSON)
    actions: Mapped[list[Any]] = mapped_column(JSON)
    language: Mapped[str] = mapped_column(String(2))
    questionnaire: Mapped[str] = mapped_column(String(20))
    method: Mapped[str] = mapped_column(String(20))
    created: Mapped[date]
    dated: Mapped[date]
    intended_scope: Mapped[str] = mapped_column(String(20), server_default="full")
    register_record: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class AnswerRow(Table):
    """An answer as it is now. `revision` is that of the dossier when this answer last changed."""

    __tablename__ = "answers"

    dossier_id: Mapped[str] = mapped_column(ForeignKey(DossierRow.id, ondelete="CASCADE"), primary_key=True)
    question_id: Mapped[str] = mapped_column(String(40), primary_key=True)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    revision: Mapped[int]


class ChangeRow(Table):
    """A change: rows are added, never altered; they go only together with their dossier.

    `about` is the id of a question, or the column of the dossier that changed, such as `project`.
    """

    __tablename__ = "changes"
    __table_args__ = (Index("ix_changes_dossier_about", "dossier_id", "about", "revision"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    dossier_id: Mapped[str] = mapped_column(ForeignKey(DossierRow.id, ondelete="CASCADE"))
    about: Mapped[str] = mapped_column(String(40))
    old: Mapped[Any] = mapped_column(JSON(none_as_null=True), nullable=True)
    new: Mapped[Any] = mapped_column(JSON(none_as_null=True))
    by: Mapped[str] = mapped_column("changed_by", String(300))
    at: Mapped[datetime] = mapped_column("changed_at", Moment)
    revision: Mapped[int]


class SettingRow(Table):
    """A setting of this installation."""

    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str] = mapped_column(String(300))
