"""The editor's window: the only part of the program that loads Qt (docs/ui-design.md)."""
