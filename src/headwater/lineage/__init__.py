"""TRACE: from a claim to the origins behind it. The door is ``trace.trace``."""
