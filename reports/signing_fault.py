"""Why a report cannot be signed, or why a signed file is not accepted, in words for the user."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from language.messages import Speech, message_id


class SigningFault(StrEnum):
    """What is wrong: with the key, with its certificate, with the time stamp, or with the file."""

    NOT_A_KEY_FILE = "not_a_key_file"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 (what is wrong, no password)
    NO_KEY = "no_key"
    NO_TOKEN = "no_token"  # noqa: S105
    WRONG_PIN = "wrong_pin"
    NO_KEY_ON_TOKEN = "no_key_on_token"  # noqa: S105
    OTHER_NAME = "other_name"
    SEEN_AS_SEAL = "seen_as_seal"
    SEAL_OF_PERSON = "seal_of_person"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    REVOKED = "revoked"
    NOT_FOR_SIGNING = "not_for_signing"
    NOT_TRUSTED = "not_trusted"
    KEY_FAILED = "key_failed"
    NO_TIME_STAMP = "no_time_stamp"
    TIME_STAMP_NOT_TRUSTED = "time_stamp_not_trusted"
    STATEMENT_NEEDS_SEAL = "statement_needs_seal"
    NOT_SOUND = "not_sound"
    NO_FIELD = "no_field"
    SIGNED_ALREADY = "signed_already"
    LOCKED = "locked"
    NOTHING_ADDED = "nothing_added"
    OTHER_FILE = "other_file"
    NOT_SIGNED = "not_signed"
    OTHER_FIELD = "other_field"
    TOO_MUCH_ADDED = "too_much_added"
    NOT_RELIABLE = "not_reliable"


MESSAGES: Final[Mapping[SigningFault, str]] = {
    SigningFault.NOT_A_KEY_FILE: message_id(
        "This is not a file with a certificate and key. Choose a file that ends in .p12 or .pfx."
    ),
    SigningFault.WRONG_PASSWORD: message_id("The password does not open this file. Nothing was signed."),
    SigningFault.NO_KEY: message_id(
        "There is no key with a certificate in this file. Export your certificate again, with its private key."
    ),
    SigningFault.NO_TOKEN: message_id("The device with the seal cannot be reached. Ask your administrator."),
    SigningFault.WRONG_PIN: message_id("The device with the seal refuses the PIN. Ask your administrator."),
    SigningFault.NO_KEY_ON_TOKEN: message_id(
        "The key or the certificate of the seal is not on the device. Ask your administrator."
    ),
    SigningFault.OTHER_NAME: message_id(
        "The certificate is of {certificate}, and the signature would be of {name}. Sign with your own certificate."
    ),
    SigningFault.SEEN_AS_SEAL: message_id(
        "This certificate does not say that it is of a person. Everybody who checks the report would take your "
        "signature for a seal. Use a personal certificate, or sign under the seal of the organisation."
    ),
    SigningFault.SEAL_OF_PERSON: message_id(
        "The certificate of the seal names no organisation. Everybody who checks the report would take it for that of "
        "a person. Nothing was signed. Ask your administrator for a seal of the organisation."
    ),
    SigningFault.EXPIRED: message_id("The certificate expired on {date}. Use one that is valid now."),
    SigningFault.NOT_YET_VALID: message_id("The certificate is valid from {date} on. Use one that is valid now."),
    SigningFault.REVOKED: message_id("The certificate was revoked. Use another one, and ask who issued it why."),
    SigningFault.NOT_FOR_SIGNING: message_id("This certificate may not be used to sign documents. Use another one."),
    SigningFault.NOT_TRUSTED: message_id(
        "The certificate does not lead to one that this municipality trusts. Ask your administrator."
    ),
    SigningFault.KEY_FAILED: message_id("The key could not make a signature. Nothing was signed."),
    SigningFault.NO_TIME_STAMP: message_id(
        "The time-stamp server does not answer as it should. Nothing was signed; try again later."
    ),
    SigningFault.TIME_STAMP_NOT_TRUSTED: message_id(
        "The time-stamp server is not one that this municipality trusts. Nothing was signed."
    ),
    SigningFault.STATEMENT_NEEDS_SEAL: message_id(
        "A statement of somebody without a certificate is recorded under the seal of the municipality only."
    ),
    SigningFault.NOT_SOUND: message_id(
        "Something in this file was changed, or a signature in it is broken. Start again from the last good version."
    ),
    SigningFault.NO_FIELD: message_id("This report has no place for this signature."),
    SigningFault.SIGNED_ALREADY: message_id("This place was signed already."),
    SigningFault.LOCKED: message_id("The last signature closed this report. Nobody can sign it any more."),
    SigningFault.NOTHING_ADDED: message_id("This is the file as it was: there is no new signature in it."),
    SigningFault.OTHER_FILE: message_id(
        "This is not the file that you downloaded here, or it was saved anew. Sign the downloaded file itself."
    ),
    SigningFault.NOT_SIGNED: message_id(
        "The file was changed, and no signature was placed where it belongs. Sign in the place made for it."
    ),
    SigningFault.OTHER_FIELD: message_id("The signature stands in a place made for somebody else."),
    SigningFault.TOO_MUCH_ADDED: message_id("More than one signature was added to this file."),
    SigningFault.NOT_RELIABLE: message_id("The signature in this file cannot be relied on: it was not taken in. {why}"),
}


class SigningRefused(Exception):  # noqa: N818 (it is told to people as a refusal, never as an error)
    """A report was not signed, or a signed file not taken in; the last good version is as it was."""

    def __init__(self, fault: SigningFault, **values: object) -> None:
        super().__init__(f"{fault.value} {values}")
        self.fault = fault
        self.values = values

    def message(self, say: Speech) -> str:
        """What is wrong and what to do, for the user."""
        return say(MESSAGES[self.fault], **self.values)


class NotReliable(SigningRefused):
    """A signature that another program placed is not good by the certificates that this organisation trusts."""

    def __init__(self, why: str) -> None:
        super().__init__(SigningFault.NOT_RELIABLE, why=why)
        self._why = why

    def message(self, say: Speech) -> str:
        """What is wrong with the signature, for the user."""
        return say(MESSAGES[self.fault], why=say(self._why))
