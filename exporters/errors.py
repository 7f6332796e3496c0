"""What can go wrong while a document is written, as typed errors with a code and parameters."""

from __future__ import annotations


class ExportError(Exception):
    """The document could not be written; whatever stood at the destination is still there.

    `code` says what happened and `parameters` hold what a sentence about it needs; the sentence
    itself is the caller's to write, in the language of its reader.

    Codes and their parameters:

    - `export.folder_missing` (path): the folder of the destination does not exist.
    - `export.not_a_file` (path): the destination is a folder.
    - `export.name_too_long` (path): no file of that system can bear such a name.
    - `export.denied` (path): no permission to write there, another program holds the file, or it is a device.
    - `export.disk_full` (path): no room left on the disk.
    - `export.failed` (path, reason): any other failure reported by the operating system.
    - `export.image_missing` (key): a figure names a picture that the document does not hold.
    - `export.image_unreadable` (key): a picture is neither PNG nor JPEG, or is damaged.
    - `export.row_too_wide` (row, columns): a table row holds more cells than its table has columns.
    """

    def __init__(self, code: str, **parameters: str | int) -> None:
        """Remember what happened, by code, and with what."""
        super().__init__(code, parameters)
        self.code = code
        self.parameters = parameters

    def __str__(self) -> str:
        """Show the code and parameters, for a log."""
        details = ", ".join(f"{name}={value!r}" for name, value in self.parameters.items())
        return f"{self.code}({details})"


class ExportCancelled(Exception):
    """The caller's `cancelled()` said yes; nothing was left behind."""
