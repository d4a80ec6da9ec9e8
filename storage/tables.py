"""The tables: dossiers, answers, changes, former versions, signed reports, the audit log, and settings."""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    Text,
    TypeDecorator,
)
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
    review: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    blacked_out: Mapped[list[Any]] = mapped_column(JSON, server_default="[]")


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


class VersionRow(Table):
    """A former version of a dossier, whole, as it was when the next one was opened."""

    __tablename__ = "versions"

    dossier_id: Mapped[str] = mapped_column(ForeignKey(DossierRow.id, ondelete="CASCADE"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    dossier: Mapped[dict[str, Any]] = mapped_column(JSON)
    at: Mapped[datetime] = mapped_column("kept_at", Moment)


class SignedFileRow(Table):
    """The report of a version after its first, second, ... signature. The key keeps two people from the same number."""

    __tablename__ = "signed_files"

    dossier_id: Mapped[str] = mapped_column(ForeignKey(DossierRow.id, ondelete="CASCADE"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    role: Mapped[str] = mapped_column(String(40))
    sha256: Mapped[str] = mapped_column(String(64))
    pdf: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime] = mapped_column("signed_at", Moment)


class AuditRow(Table):
    """An entry of the audit log, letter for letter; the database refuses to change or remove it.

    It does not hang on the table of dossiers: what was done to a dossier stays known after the dossier was removed.
    """

    __tablename__ = "audit"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str] = mapped_column("done_at", String(40))
    by: Mapped[str] = mapped_column("done_by", String(64))
    what: Mapped[str] = mapped_column(String(40))
    dossier_id: Mapped[str] = mapped_column(String(64))
    detail: Mapped[str] = mapped_column(Text)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class AuditNameRow(Table):
    """The name behind a key in the audit log. It can be removed, so that the log no longer says who it was."""

    __tablename__ = "audit_names"

    key: Mapped[str] = mapped_column("name_key", String(64), primary_key=True)
    salt: Mapped[str] = mapped_column(String(32))
    name: Mapped[str] = mapped_column(String(300))


class DraftRow(Table):
    """What somebody is writing for a step of the review, and did not hand in yet."""

    __tablename__ = "drafts"

    dossier_id: Mapped[str] = mapped_column(ForeignKey(DossierRow.id, ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(String(100), primary_key=True)
    text: Mapped[str] = mapped_column(Text)


class SettingRow(Table):
    """A setting of this installation."""

    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str] = mapped_column(String(300))
