"""The forms of the editor: pages of fields and of tables of records."""
