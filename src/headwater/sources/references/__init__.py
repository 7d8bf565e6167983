"""Whom one mention means: a name, a noun, a pronoun; the door is ``mentions``."""
