"""Writes a Document as a Word file; `exporters.word.writer.write_docx` is the way in."""
