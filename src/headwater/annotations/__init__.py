"""ANNOTATE: what can be read off one article's text. The door is ``annotate.annotate``; ``jsonl`` writes it down."""
