"""A dossier in, something to read out: one page, one text, one JSON, a few lines on the terminal.

Every renderer takes the same plain value (``docs/dossier.md``) and decides nothing about it.
Import a renderer from its file: ``html``, ``text``, ``json``, ``lines``, ``terminal``, ``notebook``.
"""
