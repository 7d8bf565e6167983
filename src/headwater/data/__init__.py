"""The frozen nouns everything else is written in; see the glossary in ``docs/glossary.md``.

Nothing here imports anything but the standard library, reads a file or decides anything.
Import a noun from the file that is named after it (``from headwater.data.span import Span``).
"""
