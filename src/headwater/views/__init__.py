"""What a page says, as one plain value; HTML, terminal and JSON write the same one. The door is ``dossier.view``."""
